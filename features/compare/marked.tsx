import { getLocale, getTranslations } from 'next-intl/server';
import type { Segment } from './redline.ts';

type Props = {
  segments: Segment[];
  /** Which words are drawn: those of one side, or both in one text. */
  of: 'earlier' | 'later' | 'both';
};

/** A marked text. Each mark is also said in words, in the page's language, for readers who hear it; those words are not copied along. */
export async function Marked({ segments, of }: Props) {
  const hidden = of === 'earlier' ? 'added' : of === 'later' ? 'removed' : undefined;
  const shown = segments.filter(({ kind }) => kind !== hidden);
  return shown.map((segment, index) => (
    <Piece key={index} segment={segment} isTight={touches(shown[index - 1], segment)} />
  ));
}

/** What is struck and what takes its place would run together at the start of a text. */
function touches(before: Segment | undefined, { kind, text }: Segment): boolean {
  return before?.kind === 'removed' && kind === 'added' && !/\s$/.test(before.text) && /^[\p{L}\p{N}]/u.test(text);
}

async function Piece({ segment: { kind, text }, isTight }: { segment: Segment; isTight: boolean }) {
  if (kind === 'same') return text;
  const [, lead, words, end] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
  if (!words) return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <>
      {isTight ? ' ' : lead}
      <Mark>
        <Spoken word={kind} />
        {words}
        <Spoken word={kind === 'added' ? 'endAdded' : 'endRemoved'} />
      </Mark>
      {end}
    </>
  );
}

/** Within a quotation in another language these words stay in the page's. */
async function Spoken({ word }: { word: 'added' | 'endAdded' | 'removed' | 'endRemoved' }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage.marks')]);
  const isEnd = word.startsWith('end');
  return (
    <span lang={locale} className="sr-only select-none">
      {isEnd && ' '}
      {t(word)}
      {!isEnd && ' '}
    </span>
  );
}
