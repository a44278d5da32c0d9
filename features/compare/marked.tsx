import { getLocale, getTranslations } from 'next-intl/server';
import { type DrawnPiece, drawnPieces } from './drawn-pieces.ts';
import type { Segment } from './redline.ts';

type Props = {
  segments: Segment[];
  /** Which words are drawn: those of one side, or both in one text. */
  of: 'earlier' | 'later' | 'both';
  /** The language of the words, where that is not the page's. */
  lang?: string;
};

/** A marked text. Each mark is also said in words, in the page's language, for readers who hear it; those words are not copied along. */
export async function Marked({ segments, of, lang }: Props) {
  const spoken = lang && (await getLocale());
  return drawnPieces(segments, of).map((piece, index) => <Piece key={index} piece={piece} spoken={spoken} />);
}

async function Piece({ piece: { kind, text }, spoken }: { piece: DrawnPiece; spoken?: string }) {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <Spoken word={kind} lang={spoken} />
      {text}
      <Spoken word={kind === 'added' ? 'endAdded' : 'endRemoved'} lang={spoken} />
    </Mark>
  );
}

/** Within a quotation in another language these words stay in the page's. */
async function Spoken({ word, lang }: { word: 'added' | 'endAdded' | 'removed' | 'endRemoved'; lang?: string }) {
  const t = await getTranslations('ComparePage.marks');
  const isEnd = word.startsWith('end');
  return (
    <span lang={lang} className="sr-only">
      {isEnd ? ` ${t(word)}` : `${t(word)} `}
    </span>
  );
}
