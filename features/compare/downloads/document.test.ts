import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { marksInText } from './marked-runs.ts';
import { comparisonText } from './plain-text.ts';
import { comparisonSchema } from './schema.ts';
import { comparisonTable } from './table.ts';
import { CASES, documentOf, flat, textsOf, unmarked } from './testing.ts';
import { readCsv } from '#lib/testing-csv.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(z.toJSONSchema(comparisonSchema));

/** A space beside a mark belongs to neither side. */
const tight = (text: string) => text.replace(/\s/g, '');

/** The table's rows by name of their column. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head, ...rows] = readCsv(csv);
  return rows.map((row) => {
    expect(row.length).toBe(head!.length);
    return Object.fromEntries(head!.map((name, at) => [name, row[at]!]));
  });
}

test.each(CASES)('%s and %s in %s keep the published schema', async (...pair) => {
  const document = JSON.parse(JSON.stringify(await documentOf(...pair)));
  expect(validate(document), ajv.errorsText(validate.errors)).toBe(true);
  expect(document.points.length).toBeGreaterThanOrEqual(10);
});

test('the schema refuses what it does not know, and a text without its label', async () => {
  const document = await documentOf(...CASES[0]!);
  expect(validate({ ...document, more: 1 })).toBe(false);
  expect(validate({ ...document, licence: undefined })).toBe(false);
  const [point] = structuredClone(document.points);
  delete (point!.earlier.texts[0] as Partial<(typeof point & object)['earlier']['texts'][0]>).label;
  expect(validate({ ...document, points: [point] })).toBe(false);
});

test.each(CASES)('%s and %s in %s: marks give back both texts', async (...pair) => {
  for (const { marks, earlier, later } of (await documentOf(...pair)).points) {
    for (const kind of ['summary', 'quotation'] as const) {
      const marked = marks[kind] && marksInText(marks[kind]);
      if (!marked) continue;
      const textOf = (side: typeof earlier) => side.texts.find((text) => text.kind === kind)?.text ?? '';
      expect(tight(unmarked(marked, 'earlier'))).toBe(tight(textOf(earlier)));
      expect(tight(unmarked(marked, 'later'))).toBe(tight(textOf(later)));
    }
  }
});

test.each(CASES)('%s and %s in %s: the table has each text once, with all that belongs to it', async (...pair) => {
  const document = await documentOf(...pair);
  const rows = rowsOf(comparisonTable(document));
  const told = rows.map(({ slug, kind, label, text, language }) => ({ slug, kind, label, text, language }));
  expect(told).toEqual(
    document.points.flatMap((point) =>
      textsOf(point).map(({ kind, label, text, language }) => ({ slug: point.slug, kind, label, text, language })),
    ),
  );
  for (const row of rows) {
    expect(row.licence).toContain('CC BY 4.0');
    expect(row.state).toBe(document.state!.date);
    expect(row.version_date).toMatch(/^\d{4}/);
    expect(row.address).toBe(`${document.address}#${row.slug}`);
    if (row.kind === 'none' || row.kind === 'absent') continue;
    expect(row.confidence).toMatch(/^(official|press|one-side)$/);
    expect(row.sources).toMatch(/https?:\/\//);
    expect(row.checked_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test.each(CASES)('%s and %s in %s: the plain text says everything, point by point, in order', async (...pair) => {
  const document = await documentOf(...pair);
  const text = await comparisonText(document);
  for (const line of text.split('\n')) if (!line.includes('http')) expect(line.length).toBeLessThanOrEqual(76);
  const whole = flat(text);
  let at = 0;
  const next = (words: string) => {
    const found = whole.indexOf(flat(words), at);
    expect(found, `${words} after ${whole.slice(at, at + 60)}`).toBeGreaterThanOrEqual(0);
    at = found + flat(words).length;
  };
  next(document.title);
  next(document.state!.address);
  next(document.notice);
  for (const version of [document.earlier, document.later]) [version.title, version.heldNote].forEach(next);
  for (const point of document.points) {
    next(`${point.number}. ${point.topic}`);
    next(`${point.says} (${point.standing.words})`);
    for (const kind of ['summary', 'quotation'] as const) {
      const segments = point.marks[kind];
      if (segments) next(`${textsOf(point).find((each) => each.kind === kind)!.label}`);
      if (segments) next(marksInText(segments));
    }
    for (const side of [point.earlier, point.later, ...(point.adopted ? [point.adopted] : [])]) {
      for (const { kind, label, text: words } of side.texts) {
        if ((kind === 'summary' || kind === 'quotation') && point.marks[kind] && side !== point.adopted) continue;
        next(label);
        next(words);
      }
      for (const words of [side.confidence?.words, side.note, side.ask]) if (words) next(words);
      for (const source of side.sources) next(source.url);
    }
    next(point.address);
  }
  next(document.licence.words);
  next(document.licence.url);
});

test.each(CASES)('%s and %s in %s: only quotations stand in quotation marks', async (...pair) => {
  const document = await documentOf(...pair);
  const whole = flat(await comparisonText(document));
  for (const { kind, text } of document.points.flatMap(textsOf)) {
    const isQuoted = ['“', '«'].some((sign) => whole.includes(sign + flat(text)));
    if (kind !== 'quotation') expect(isQuoted, text).toBe(false);
  }
});
