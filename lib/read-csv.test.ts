import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';
import { readCsv } from './read-csv.ts';

test('what we write is read again', () => {
  const rows = [
    ['a', 'b'],
    ['x, "y"', 'two\nlines'],
    ['ñ', ''],
  ];
  expect(readCsv(csvOf(rows))).toEqual(rows);
});

test.each([
  ['a,b\n1,2', 'no line end at the end'],
  ['\uFEFFa,b\r\n\r\n1,2\r\n\r\n', 'a mark and empty lines'],
  ['a;b\n1;2\n', 'a semicolon'],
  ['"a","b"\r1,2\r', 'an old Mac'],
])('%j is a table too: %s', (text) => {
  expect(readCsv(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a quotation mark that is never closed is no table', () => {
  expect(() => readCsv('a,b\n"1,2\n')).toThrow(/never closed/);
});
