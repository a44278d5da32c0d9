import type PDFDocument from 'pdfkit';
import type { Run } from './sheet.ts';

export type Doc = InstanceType<typeof PDFDocument>;

/** Words of one run that stand side by side in a line. */
export type Piece = { run: Run; text: string; x: number; width: number };
export type Line = { pieces: Piece[]; width: number };

type Atom = { run: Run; text: string };
/** Atoms that may not be parted, and the space before them. */
type Word = { space?: Atom; atoms: Atom[] };

export const FONTS = { normal: 'Regular', semibold: 'SemiBold', bold: 'Bold' } as const;

export function withFont(doc: Doc, run: Run, size: number): Doc {
  const weight = run.mark?.kind === 'added' ? 'bold' : (run.weight ?? 'normal');
  return doc.font(FONTS[weight]).fontSize(size);
}

/** Breaks runs into lines at white space; a word that no line can hold (a long address) is broken where it must. */
export function linesOf(doc: Doc, runs: Run[], size: number, width: number): Line[] {
  const measure = ({ run, text }: Atom) => withFont(doc, run, size).widthOfString(text);
  const lines: Atom[][] = [];
  for (const paragraph of paragraphsOf(runs)) {
    let line: Atom[] = [];
    let used = 0;
    for (const word of wordsOf(paragraph)) {
      const space = word.space && line.length > 0 ? [word.space] : [];
      const size = sum([...space, ...word.atoms].map(measure));
      if (used + size <= width || line.length === 0) {
        line.push(...space, ...word.atoms);
        used += size;
      } else {
        lines.push(line);
        line = [...word.atoms];
        used = sum(line.map(measure));
      }
      while (used > width) {
        const [fits, rest] = cut(line, width, measure);
        lines.push(fits);
        line = rest;
        used = sum(line.map(measure));
      }
    }
    lines.push(line);
  }
  return lines.map((line) => placed(line, measure));
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

function paragraphsOf(runs: Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)!.push({ ...run, text });
    });
  }
  return paragraphs;
}

function wordsOf(runs: Run[]): Word[] {
  const words: Word[] = [{ atoms: [] }];
  for (const run of runs) {
    for (const text of run.text.split(/([ \t]+)/)) {
      if (!text) continue;
      if (text.trim()) words.at(-1)!.atoms.push({ run, text });
      else words.push({ space: { run, text: ' ' }, atoms: [] });
    }
  }
  return words.filter(({ atoms }) => atoms.length > 0);
}

/** A line that is too long, in two: after a sign where an address may be broken, else anywhere. */
function cut(line: Atom[], width: number, measure: (atom: Atom) => number): [Atom[], Atom[]] {
  const [fits, rest]: [Atom[], Atom[]] = [[], []];
  let used = 0;
  for (const atom of line) {
    if (rest.length > 0) rest.push(atom);
    else if (used + measure(atom) <= width) fits.push(atom);
    else {
      const at = lastFit(atom, width - used, measure, fits.length === 0);
      if (at > 0) fits.push({ ...atom, text: atom.text.slice(0, at) });
      rest.push({ ...atom, text: atom.text.slice(at) });
    }
    used += measure(atom);
  }
  return [fits, rest];
}

function lastFit(atom: Atom, width: number, measure: (atom: Atom) => number, isFirst: boolean): number {
  let at = atom.text.length - 1;
  while (at > 0 && measure({ ...atom, text: atom.text.slice(0, at) }) > width) at -= 1;
  const sign = Math.max(...['/', '-', '_', '.', '?', '&'].map((each) => atom.text.lastIndexOf(each, at - 1)));
  return sign > at / 2 ? sign + 1 : isFirst ? Math.max(1, at) : at;
}

/** Neighbours of one run become one piece, so that a program reads whole words. */
function placed(line: Atom[], measure: (atom: Atom) => number): Line {
  const joined: Atom[] = [];
  for (const atom of line) {
    const last = joined.at(-1);
    if (last?.run === atom.run) last.text += atom.text;
    else joined.push({ ...atom });
  }
  let x = 0;
  const pieces = joined.map(({ run, text }) => {
    const width = measure({ run, text });
    x += width;
    return { run, text, x: x - width, width };
  });
  return { pieces, width: x };
}
