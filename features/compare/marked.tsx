import { getLocale, getTranslations } from 'next-intl/server';
import { type DrawnPiece, drawnPieces } from './drawn-pieces.ts';
import type { Segment } from './redline.ts';

type Props = {
  segments: Segment[];
  /** Which words are drawn: those of one side, or both in one text. */
  of: 'earlier' | 'later' | 'both';
};

/** A marked text. Each mark is also said in words, in the page's language, for readers who hear it; those words are not copied along. */
export async function Marked({ segments, of }: Props) {
  return drawnPieces(segments, of).map((piece, index) => <Piece key={index} piece={piece} />);
}

async function Piece({ piece: { kind, text } }: { piece: DrawnPiece }) {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <Spoken word={kind} />
      {text}
      <Spoken word={kind === 'added' ? 'endAdded' : 'endRemoved'} />
    </Mark>
  );
}

/** Within a quotation in another language these words stay in the page's. */
async function Spoken({ word }: { word: 'added' | 'endAdded' | 'removed' | 'endRemoved' }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage.marks')]);
  const isEnd = word.startsWith('end');
  return (
    <span lang={locale} className="sr-only select-none">
      {isEnd ? ` ${t(word)}` : `${t(word)} `}
    </span>
  );
}
