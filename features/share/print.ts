import type { Canvas, Ink } from '#lib/picture/canvas.ts';
import { firstSentences } from '#lib/sentences.ts';
import { face, type Weight } from './faces.ts';
import { type Fitted, type Fragment, fit, heightOf, type Measure, type Room, spaceOf, type Word } from './lines.ts';
import { drawable } from './letters.ts';
import { ink } from './sheet.ts';

/** How words look: one weight for all, or the marks of the redline. */
export type Hand = Weight | 'marked';

const weightOf = (hand: Hand, kind: Fragment['kind']): Weight =>
  hand !== 'marked' ? hand : kind === 'added' ? 'Bold' : 'Regular';

const measureFor =
  (hand: Hand): Measure =>
  ({ kind, text }, size) =>
    face(weightOf(hand, kind)).widthOf(text, size);

/** Only letters that all weights have. */
const clean = (segments: Fragment[]): Fragment[] =>
  segments.map(({ kind, text }) => ({ kind, text: drawable(text, face('Regular').has) }));

/** As many whole sentences as find room at a size that can be read; only a first sentence that is too long is cut. */
function wholeSentences(text: string, room: Room & { hand: Hand }): string {
  const { isCut } = fit(clean([{ kind: 'same', text }]), room, measureFor(room.hand));
  const shorter = isCut ? firstSentences(text, 'en', text.length - 1) : text;
  return shorter === text ? text : wholeSentences(shorter, room);
}

/**
 * Draws a text from its upper left corner, as large as its room allows.
 * @returns where the text ends below, and what was drawn
 */
export function print(
  canvas: Canvas,
  text: string | Fragment[],
  { x, y, color = ink('ink'), hand, ...room }: Room & { x: number; y: number; color?: Ink; hand: Hand },
): Fitted & { bottom: number; lastLine: { y: number; words: { x: number; width: number }[] } } {
  const segments = clean(typeof text === 'string' ? [{ kind: 'same', text }] : text);
  const fitted = fit(segments, room, measureFor(hand));
  const { size, lines } = fitted;
  let words: { x: number; width: number }[] = [];
  for (const [at, line] of lines.entries()) {
    words = printLine(canvas, line, { x, y: baseline(y, at, size, room), size, color, hand });
  }
  return {
    ...fitted,
    bottom: y + heightOf(fitted, room),
    lastLine: { y: baseline(y, lines.length - 1, size, room), words },
  };
}

/** As many whole sentences as find room. */
export function printSentences(canvas: Canvas, text: string, place: Room & { x: number; y: number }): void {
  const quiet = { ...place, balanced: true, hand: 'Regular' } as const;
  print(canvas, wholeSentences(text, quiet), quiet);
}

/** Sizes from the largest wanted to the smallest that can be read in a small preview. */
export function spread(largest: number, smallest: number): number[] {
  return Array.from({ length: Math.ceil((largest - smallest) / 2) + 1 }, (_, at) =>
    Math.max(smallest, largest - at * 2),
  );
}

/** How wide a line is in one weight. */
export const widthOfLine = (text: string, size: number, weight: Weight): number =>
  face(weight).widthOf(drawable(text, face(weight).has), size);

/** Letters stand in the middle of their line: capitals are 0.67 of the size high. */
const baseline = (y: number, line: number, size: number, { leading }: Room) =>
  y + line * size * leading + (size * leading) / 2 + size * 0.335;

type Place = { x: number; y: number; size: number; color: Ink; hand: Hand };

function printLine(canvas: Canvas, line: Word[], place: Place): { x: number; width: number }[] {
  const measure = measureFor(place.hand);
  const space = spaceOf(place.size, measure);
  let pen = place.x;
  const put = line.flatMap((word, index) => {
    if (index > 0) pen += space;
    return word.map((fragment) => {
      const width = measure(fragment, place.size);
      const at = { fragment, x: pen, width, word: index };
      pen += width;
      return at;
    });
  });
  if (place.hand === 'marked') for (const mark of marksOf(put)) drawWash(canvas, mark, place);
  for (const { fragment, x } of put) printFragment(canvas, fragment, { ...place, x });
  if (place.hand === 'marked') for (const mark of marksOf(put)) drawMark(canvas, mark, place);
  return put.map(({ x, width }) => ({ x, width }));
}

function printFragment(canvas: Canvas, { kind, text }: Fragment, { x, y, size, color, hand }: Place): void {
  const isStruck = hand === 'marked' && kind === 'removed';
  canvas.fill(face(weightOf(hand, kind)).shapesOf(text, size, x, y), isStruck ? ink('ink-soft') : color);
}

type Mark = { kind: Fragment['kind']; x: number; end: number };

/** One mark runs through all neighbouring words of its kind. */
function marksOf(put: { fragment: Fragment; x: number; width: number }[]): Mark[] {
  const marks: Mark[] = [];
  for (const { fragment, x, width } of put) {
    const last = marks.at(-1);
    if (last?.kind === fragment.kind) last.end = x + width;
    else marks.push({ kind: fragment.kind, x, end: x + width });
  }
  return marks.filter(({ kind }) => kind !== 'same');
}

function drawWash(canvas: Canvas, { kind, x, end }: Mark, { y, size }: Place): void {
  if (kind === 'added') canvas.fillBox(x, y - size * 0.86, end - x, size * 1.08, ink('monarch-wash'));
}

/** Thick below what is added, through what is removed: neither needs its colour to be seen. */
function drawMark(canvas: Canvas, { kind, x, end }: Mark, { y, size }: Place): void {
  if (kind === 'added') canvas.fillBox(x, y + size * 0.14, end - x, Math.max(3, size * 0.09), ink('monarch'));
  else canvas.fillBox(x, y - size * 0.27, end - x, Math.max(2, size * 0.055), ink('ink'));
}
