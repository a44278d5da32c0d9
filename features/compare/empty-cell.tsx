import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '#i18n/dates.ts';
import type { Cell } from './cells.ts';
import { Label } from './label.tsx';
import { SourceLine } from './source-line.tsx';

type Props = {
  cell: Exclude<Cell, { kind: 'text' }>;
  /** In place of the usual sentence on a version in which nothing was found. */
  none?: string;
};

/** What is not known, or not there: said as plainly as what is, with whom to ask and what is known around it. */
export async function EmptyCell({ cell, none }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  const text = cell.kind === 'none' ? cell.text : undefined;
  const lang = text && text.lang !== locale ? text.lang : undefined;
  return (
    <>
      <p>
        <Label kind={cell.kind} />
      </p>
      <p className="max-w-[36ch] leading-snug">{cell.kind === 'none' ? (none ?? t('noneText')) : t('absentText')}</p>
      {text?.note && (
        <p lang={lang} className="text-s">
          {text.note}
        </p>
      )}
      {text?.ask && (
        <p lang={lang} className="text-s text-ink-soft">
          {text.ask}
        </p>
      )}
      {text && (
        <div className="grounds">
          <p>{t('checked', { day: dateInWords(text.reviewedOn, locale) })}</p>
          <SourceLine sources={text.sources} confidence={text.confidence} />
        </div>
      )}
    </>
  );
}
