import { getLocale, getTranslations } from 'next-intl/server';
import { Sources } from '#components/sources.tsx';
import { firstChecked } from '#content/checked.ts';
import type { Council } from '#content/contact.ts';
import { dateInWords } from '#i18n/dates.ts';
import { asRanges, sourcesOfList } from './sources-of-list.ts';
import { Step } from './step.tsx';

/**
 * All that the list of districts rests on, and when it was looked at. A source that is not of every district says of which; what there is
 * to mind of them stands above the list.
 */
export async function ListSources({ council }: { council: Council }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ContactPage')]);
  const checkedOn = firstChecked(council.seats.flatMap(({ holder }) => holder?.checkedOn ?? []));
  const sources = sourcesOfList(council).map(({ source, only }) => ({
    ...source,
    note: only && t('sourceOf', { count: only.length, districts: asRanges(only) }),
  }));
  return (
    <Step id="sources" title={t('sources')}>
      {checkedOn && <p className="max-w-measure text-s">{t('checked', { date: dateInWords(checkedOn, locale) })}</p>}
      <Sources sources={sources} className="max-w-measure" />
    </Step>
  );
}
