import './leaf.css';
import { getLocale, getTranslations } from 'next-intl/server';
import type { PolicyVersion } from '#content/compare.ts';
import { dateInWords } from '#i18n/dates.ts';
import type { Cell } from './cells.ts';
import { Grounds } from './grounds.tsx';
import { Label } from './label.tsx';
import type { Marks } from './points.ts';
import { SourceLine } from './source-line.tsx';
import { Quotation, Summary } from './words.tsx';

type Props = {
  version: PolicyVersion;
  cell: Cell;
  side: 'earlier' | 'later';
  marks?: Marks;
  /** Both to draw struck and added words in one text. */
  of?: 'earlier' | 'later' | 'both';
  /** Why nothing is marked, where that is so. */
  unmarked?: string;
};

/** One version's page of the spread: older paper for the earlier, a new sheet for the later. */
export async function Leaf({ version, cell, side, marks, of = side, unmarked }: Props) {
  return (
    <div className={side === 'earlier' ? 'leaf earlier' : 'leaf'}>
      <p>{version.shortTitle}</p>
      {cell.kind === 'text' ? (
        <>
          <Summary text={cell.text} marks={marks?.summary} of={of} />
          {unmarked && <p className="text-xs text-ink-soft">{unmarked}</p>}
          <Quotation text={cell.text} marks={marks?.quotation} of={of} />
          <Grounds text={cell.text} from={cell.from} />
        </>
      ) : (
        <Empty cell={cell} />
      )}
    </div>
  );
}

/** What is not known, or not there: said as plainly as what is. */
async function Empty({ cell }: { cell: Exclude<Cell, { kind: 'text' }> }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  const text = cell.kind === 'none' ? cell.text : undefined;
  const lang = text && text.lang !== locale ? text.lang : undefined;
  return (
    <>
      <p>
        <Label kind={cell.kind} />
      </p>
      <p className="max-w-[36ch] leading-snug">{cell.kind === 'none' ? t('noneText') : t('absentText')}</p>
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
