import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#components/dates.ts';
import { Sources } from '#components/sources.tsx';
import type { Council } from '#content/contact.ts';
import { firstChecked } from './checked.ts';
import { Step } from './step.tsx';

/** What the list of districts rests on, and when it was looked at. What speaks of one district only confirms it, and is left out. */
export async function ListSources({ council }: { council: Council }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ContactPage')]);
  const checkedOn = firstChecked(council.seats.flatMap(({ holder }) => holder?.checkedOn ?? []));
  const all = council.seats.flatMap(({ holder, district }) => [
    ...(holder?.sources ?? []),
    ...(district?.sources ?? []),
  ]);
  const sources = Map.groupBy(all, ({ id }) => id);
  const shared = [...sources.values()].flatMap(([source, ...again]) => (source && again.length > 0 ? [source] : []));
  return (
    <Step id="sources" title={t('sources')}>
      {checkedOn && <p className="max-w-measure text-s">{t('checked', { date: dateInWords(checkedOn, locale) })}</p>}
      <Sources sources={shared} className="max-w-measure" />
    </Step>
  );
}
