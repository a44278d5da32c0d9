import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, withoutFormula } from './csv.ts';
import { readCsv } from './testing-csv.ts';

test('a file begins with its mark, and every line ends with CRLF', () => {
  expect(csvOf([['a', 'b'], [1, -2]])).toBe('\uFEFFa,b\r\n1,-2\r\n'); // prettier-ignore
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [' spaced ', '" spaced "'],
  ['', ''],
])('%j is written %j', (text, cell) => {
  expect(csvOf([[text]])).toBe(`\uFEFF${cell}\r\n`);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\tcmd',
  '\rcmd',
  '\ncmd',
  ' =1',
  '\u00A0=1',
  '\u200B=1',
  '\u202E=1',
  '＝1',
  '=HYPERLINK("http://x","y")',
])('%j does not run as a formula', (text) => {
  expect(withoutFormula(text)).toBe(`'${text}`);
  expect(readCsv(csvOf([[text]]))).toEqual([[`'${text}`]]);
});

test.each(['a=1', 'Officers may – or not', '§ 130.30', '“=”', '(2) No'])('%j stays as it is', (text) => {
  expect(withoutFormula(text)).toBe(text);
});

test('whatever is written is read again, in its own cell', () => {
  const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\r\n', '\n', ';', '=', '', '"",""'));
    return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 });
  });
  fc.assert(
    fc.property(table, (rows) => {
      expect(readCsv(csvOf(rows))).toEqual(rows.map((row) => row.map(withoutFormula)));
    }),
  );
});
