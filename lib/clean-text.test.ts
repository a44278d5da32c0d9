import { expect, test } from 'vitest';
import { cleanText, countCharacters } from './clean-text.ts';

test.each([
  ['María\u0000 José', 'María José'],
  ['a\u0001\u000B\u000C\u001F\u007Fb\tc', 'ab\tc'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['lone \ud800 half', 'lone \ufffd half'],
  ['Jose\u0301', 'José'],
  ['ضياء 李明 Nguyễn', 'ضياء 李明 Nguyễn'],
])('%j becomes %j', (typed, kept) => {
  expect(cleanText(typed)).toBe(kept);
});

test('characters are counted as people count them', () => {
  expect(countCharacters('Ñandú')).toBe(5);
  expect(countCharacters('👩‍👩‍👧‍👦é')).toBe(2);
});
