import { getLocale, getTranslations } from 'next-intl/server';

import type { PolicyVersion, ProvisionText } from '#content/compare.ts';
import { dateInWords } from '#i18n/dates.ts';
import { SourceLine } from './source-line.tsx';

/** What a text rests on: since when it is so, how well it is known, what to mind, when that was checked, and the sources. */
export async function Grounds({ text, from }: { text: ProvisionText; from?: PolicyVersion }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  return (
    <div className="grounds">
      {from && (
        <p>
          <b>{t('inheritedFrom', { day: dateInWords(from.datedOn, locale) })}</b>
        </p>
      )}
      <p>
        {text.confidence && <b>{t(`confidence.${text.confidence}`)}</b>}{' '}
        {text.note && <span lang={text.lang === locale ? undefined : text.lang}>{text.note}</span>}
        {text.section && !text.quotation && <> {t('section', { section: text.section })}.</>}{' '}
        {t('checked', { day: dateInWords(text.reviewedOn, locale) })}
      </p>
      <SourceLine sources={text.sources} confidence={text.confidence} />
    </div>
  );
}
