import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#components/dates.ts';
import { Sources } from '#components/sources.tsx';
import type { Council } from '#content/contact.ts';
import { firstChecked } from './checked.ts';
import { Step } from './step.tsx';

/**
 * What the list of districts rests on, and when it was looked at: the first source of each entry, the others confirm it. What there is
 * to mind of them stands above the list.
 */
export async function ListSources({ council }: { council: Council }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ContactPage')]);
  const checkedOn = firstChecked(council.seats.flatMap(({ holder }) => holder?.checkedOn ?? []));
  const first = council.seats.flatMap(({ holder, district }) => [
    ...(holder?.sources.slice(0, 1) ?? []),
    ...(district?.sources.slice(0, 1) ?? []),
  ]);
  const sources = [...new Map(first.map((source) => [source.id, { ...source, note: undefined }])).values()];
  return (
    <Step id="sources" title={t('sources')}>
      {checkedOn && <p className="max-w-measure text-s">{t('checked', { date: dateInWords(checkedOn, locale) })}</p>}
      <Sources sources={sources} className="max-w-measure" />
    </Step>
  );
}
