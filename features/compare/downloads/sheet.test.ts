import { getDocumentProxy } from 'unpdf';
import { expect, test, vi } from 'vitest';
import { drawPdf } from '#pdf/draw.ts';
import { drawnPieces } from '../drawn-pieces.ts';
import { comparisonSheet } from './sheet.ts';
import { documentOf } from './testing.ts';
import { locales } from '#i18n/routing.ts';
import { PAIRS } from '../pairs.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const MOST_BYTES = 200_000;

/** The words of a file as a program reads them, without its footers. Lines end elsewhere than in the texts, so white space does not count. */
async function wordsOf(file: Buffer, footer: string): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  let words = '';
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    const page = items.map((item) => ('str' in item ? item.str : '')).join('');
    words += page.slice(0, page.lastIndexOf(footer));
  }
  return tight(words);
}

const tight = (text: string) => text.replace(/\s/g, '');

// Two pairs in each language draw every kind of point; drawing all ten would take the tests half a minute.
test.each(PAIRS.slice(0, 2).flatMap((pair) => locales.map((locale) => [pair.a, pair.b, locale] as const)))(
  'the PDF of %s and %s in %s says everything, point by point, in order',
  { timeout: 120_000 },
  async (...pair) => {
    const document = await documentOf(...pair);
    const sheet = await comparisonSheet(document);
    const file = await drawPdf(sheet);
    expect(file.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(await drawPdf(sheet)).toBe(file);
    const whole = await wordsOf(file, sheet.footer);
    let at = 0;
    const next = (words: string) => {
      const found = whole.indexOf(tight(words), at);
      expect(found, `${words} after ${whole.slice(at, at + 80)}`).toBeGreaterThanOrEqual(0);
      at = found + tight(words).length;
    };
    [document.title, document.lead, document.state!.address, document.notice].forEach(next);
    for (const point of document.points) [point.topic, point.says, point.standing.words].forEach(next);
    for (const { number, topic, says, marks, earlier, later, adopted } of document.points) {
      next(`${number}. ${topic}`);
      next(says);
      for (const kind of ['summary', 'quotation'] as const) {
        if (!marks[kind]) continue;
        next([...later.texts, ...earlier.texts].find((text) => text.kind === kind)!.label);
        next(drawnPieces(marks[kind]).map(({ text }) => text).join('')); // prettier-ignore
      }
      for (const side of [earlier, later, adopted]) {
        for (const { kind, label, text } of side?.texts ?? []) {
          if ((kind === 'summary' || kind === 'quotation') && marks[kind] && side !== adopted) continue;
          next(label);
          next(text);
        }
        for (const words of [side?.inherited?.words, side?.confidence?.words, side?.note, side?.ask])
          if (words) next(words);
        for (const { title, confidence } of side?.sources ?? []) next(`${title} (${confidence.words})`);
      }
    }
    for (const { url } of document.earlier.sources) next(url);
    next(document.licence.words);
  },
);
