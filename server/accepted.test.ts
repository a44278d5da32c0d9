import { expect, test } from 'vitest';
import { acceptedEncoding, hasAlready } from './accepted.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['BR', 'br'],
  ['x-gzip', 'gzip'],
  ['br;q=0', undefined],
  ['br;q=0.0, gzip', 'gzip'],
  ['br; q=0.000 , gzip ; q=0', undefined],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['br;q=1.000, gzip;q=1', 'br'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['br;q=0, *', 'gzip'],
  ['gzip, *;q=0', 'gzip'],
  ['identity', undefined],
  ['identity;q=0', undefined], // nothing is left: better as it is than 406
  ['identity;q=0, *', 'br'],
  ['identity;q=1, br;q=0.5', undefined],
  ['gzip, gzip, br, br', 'br'],
  ['br, br;q=0', undefined], // the last word counts
  ['brotli, xbr, br-x', undefined],
  ['br;q=2', undefined],
  ['br;q=-1, gzip;level=9', undefined],
  [';;;,,,q=1,\u00ff', undefined],
  [`${'a,'.repeat(5_000)}br`, 'br'],
])('Accept-Encoding %s is answered in %s', (given, encoding) => {
  expect(acceptedEncoding({ headers: { 'accept-encoding': given } })).toBe(encoding);
});

test.each([
  [undefined, false],
  ['', false],
  ['W/"abc"', true],
  ['"abc"', true],
  ['"x", W/"abc" ,"y"', true],
  ['*', true],
  [' * ', true],
  ['abc', false],
  ['W/"ab"', false],
  ['"abcd"', false],
  ['"*"', false],
  ['W/"abc', false],
  [`${'"x",'.repeat(3_000)}"abc"`, true],
])('If-None-Match %s: has it already is %s', (given, has) => {
  expect(hasAlready({ headers: { 'if-none-match': given } }, 'W/"abc"')).toBe(has);
});
