import { expect, test } from 'vitest';
import { DISCLOSURES } from '#features/petition/limits.ts';
import type { SealedSignature } from '#features/petition/sealed-signature.ts';
import type { ExportRow } from './export-format.ts';
import { noteRow, oneLine } from './opened-rows.ts';

const signature: SealedSignature = {
  version: 1,
  name: 'María José',
  zip: '53204',
  comment: 'Ñandú',
  locale: 'es',
  disclosure: 'council',
  district: 12,
  textVersion: 'v1',
  day: '2026-11-24',
};

const noted = (sealed: Partial<SealedSignature>, beside: Partial<ExportRow> = {}) => {
  const opened = { ...signature, ...sealed };
  const { disclosure, district, textVersion, day } = opened;
  const plain = {
    id: 'a',
    state: 'counted',
    batch: null,
    confirmed: 0,
    disclosure,
    district,
    textVersion,
    day,
    sealed: '',
  };
  return noteRow({ number: 7, row: { ...plain, ...beside } as ExportRow, end: 0 }, { signature: opened });
};

test.each(DISCLOSURES)('who chose %s is listed as that and no more', (choice) => {
  const { names, counts } = noted({ disclosure: choice });
  expect(names).toEqual(choice === 'count' ? [] : [{ name: 'María José', choice, text: 'v1' }]);
  expect(counts).toContain(`choice ${choice}`);
});

test('whoever changes the database can only ever hide a name, never show one', () => {
  for (const sealed of DISCLOSURES) {
    for (const beside of DISCLOSURES) {
      const { names, problems } = noted({ disclosure: sealed }, { disclosure: beside });
      const told = names[0]?.choice ?? 'count';
      expect(DISCLOSURES.indexOf(told)).toBe(Math.min(DISCLOSURES.indexOf(sealed), DISCLOSURES.indexOf(beside)));
      expect(problems.map(({ problem }) => problem)).toEqual(sealed === beside ? [] : ['differs']);
    }
  }
});

test.each([
  ['district', 3, 'district 12'],
  ['textVersion', 'v2', 'text v1'],
  ['day', '2026-11-25', 'day 2026-11-24'],
])('where %s beside it says something else, that is told, and what is sealed is counted', (field, beside, counted) => {
  expect(noted({}).problems).toEqual([]);
  const { problems, counts } = noted({}, { [field]: beside });
  expect(problems).toEqual([{ row: 7, id: 'a', problem: 'differs' }]);
  expect(counts).toContain(counted);
});

test('only a row whose address was confirmed counts as confirmed', () => {
  expect(noted({}).counts).not.toContain('rows confirmed');
  expect(noted({}, { confirmed: 1 }).counts).toContain('rows confirmed');
});

test('a comment stands apart from its name', () => {
  const { comments, names } = noted({});
  expect(comments).toEqual([{ comment: 'Ñandú', language: 'es', choice: 'council' }]);
  expect(JSON.stringify(names)).not.toContain('Ñandú');
});

test('what was set aside is on no list and is not counted', () => {
  const { names, comments, setAside, counts } = noted({}, { state: 'quarantined', batch: 'burst-1' });
  expect([names, comments]).toEqual([[], []]);
  expect(setAside).toHaveLength(1);
  expect(counts).toEqual(['all rows', 'rows setAside']);
});

test('a row that does not open is named by its place, and counts as nothing', () => {
  const row = { id: 'a' } as ExportRow;
  for (const problem of ['wrongKey', 'damaged', 'unknown'] as const) {
    const { problems, counts, names } = noteRow({ number: 7, row, end: 0 }, { problem });
    expect(problems).toEqual([{ row: 7, id: 'a', problem }]);
    expect([names, counts]).toEqual([[], ['all rows', 'rows unopened']]);
  }
  expect(noteRow({ number: 7, row: undefined, end: 0 }, undefined).problems).toEqual([
    { row: 7, id: '', problem: 'damaged' },
  ]);
});

test.each([
  ['María\r\nJosé', 'María José'],
  ['a\u202Eb\u2066c\u200Fd', 'a b c d'],
  ['\u0000\u0007x\u2028y\uFEFF', 'x y'],
  ['نگاه\u200Cدار', 'نگاه\u200Cدار'],
  ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
  ['  李  ', '李'],
  ['\ud800x', '\ufffdx'],
])('%j becomes one plain line', (text, line) => {
  expect(oneLine(text)).toBe(line);
});
