import type { CardSegment } from '#components/share-card.ts';

export type Fragment = CardSegment;

/** What stands between two spaces: more than one fragment where a mark begins or ends within it. */
export type Word = Fragment[];

/** How wide a text is at a size, and how wide a space. */
export type Measure = (fragment: Fragment, size: number) => number;

/** Where a text goes, in pixels; `leading` is the height of a line, in sizes; `balanced` lines are of about one length. */
export type Room = { width: number; height: number; sizes: readonly number[]; leading: number; balanced?: boolean };

export type Fitted = { size: number; lines: Word[][]; isCut: boolean };

const ELLIPSIS = '…';

/**
 * The largest of the sizes at which the text fits; at the smallest, words that are too wide are broken and the end is cut at a word,
 * with an ellipsis. Pure: never wider or higher than the room, whatever the text.
 */
export function fit(segments: Fragment[], room: Room, measure: Measure): Fitted {
  const words = wordsOf(segments);
  for (const size of room.sizes) {
    const isTooWide = words.some((word) => widthOf(word, size, measure) > room.width);
    const lines = isTooWide ? undefined : linesOf(words, size, room, measure);
    if (!lines || lines.length > mostLines(size, room)) continue;
    return { size, lines: room.balanced ? balance(lines, words, size, room, measure) : lines, isCut: false };
  }
  const size = room.sizes.at(-1)!;
  const lines = linesOf(
    words.flatMap((word) => broken(word, size, room, measure)),
    size,
    room,
    measure,
  );
  const most = Math.max(1, mostLines(size, room));
  if (lines.length <= most) return { size, lines, isCut: false };
  return { size, lines: [...lines.slice(0, most - 1), cut(lines[most - 1]!, size, room, measure)], isCut: true };
}

/** How high the lines are. */
export const heightOf = ({ size, lines }: Fitted, { leading }: Room): number => size * leading * lines.length;

/** The words of a text, each with its marks. Marks do not part words, plain spaces do. */
export function wordsOf(segments: Fragment[]): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const { kind, text } of segments) {
    for (const part of text.split(/( +)/).filter(Boolean)) {
      if (part.startsWith(' ')) isOpen = false;
      else if (isOpen) words.at(-1)!.push({ kind, text: part });
      else {
        words.push([{ kind, text: part }]);
        isOpen = true;
      }
    }
  }
  return words;
}

export function widthOf(word: Word, size: number, measure: Measure): number {
  return word.reduce((sum, fragment) => sum + measure(fragment, size), 0);
}

/** A space is as wide as that of unmarked words, whatever stands beside it. */
export const spaceOf = (size: number, measure: Measure): number => measure({ kind: 'same', text: ' ' }, size);

const mostLines = (size: number, { height, leading }: Room) => Math.floor(height / (size * leading));

function linesOf(words: Word[], size: number, { width }: Room, measure: Measure): Word[][] {
  const space = spaceOf(size, measure);
  const lines: Word[][] = [];
  let used = Infinity;
  for (const word of words) {
    const wide = widthOf(word, size, measure);
    if (used + space + wide > width) {
      lines.push([word]);
      used = wide;
    } else {
      lines.at(-1)!.push(word);
      used += space + wide;
    }
  }
  return lines;
}

/** The narrowest room that needs no further line: no word is left alone on the last one. */
function balance(lines: Word[][], words: Word[], size: number, room: Room, measure: Measure): Word[][] {
  const widest = Math.max(...words.map((word) => widthOf(word, size, measure)));
  let best = lines;
  for (let width = room.width * 0.97; width > Math.max(widest, room.width / 2); width -= room.width * 0.03) {
    const narrower = linesOf(words, size, { ...room, width }, measure);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** A word too wide for a line, in pieces that are not. */
function broken(word: Word, size: number, { width }: Room, measure: Measure): Word[] {
  if (widthOf(word, size, measure) <= width) return [word];
  const pieces: Word[] = [];
  let used = Infinity;
  for (const { kind, text } of word) {
    for (const letter of text) {
      const wide = measure({ kind, text: letter }, size);
      if (used + wide > width * 0.98) {
        pieces.push([]);
        used = 0;
      }
      const last = pieces.at(-1)!;
      if (last.at(-1)?.kind === kind) last.at(-1)!.text += letter;
      else last.push({ kind, text: letter });
      used += wide;
    }
  }
  return pieces;
}

function cut(line: Word[], size: number, { width }: Room, measure: Measure): Word[] {
  const end: Word = [{ kind: 'same', text: ELLIPSIS }];
  const lengthOf = (words: Word[]) =>
    words.reduce((sum, word) => sum + widthOf(word, size, measure) + spaceOf(size, measure), 0);
  for (let count = line.length; count > 0; count--) {
    const kept = line.slice(0, count);
    if (lengthOf([...kept, end]) <= width) return [...kept.slice(0, -1), [...kept.at(-1)!, ...end]];
  }
  return [end];
}
