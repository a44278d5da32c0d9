import { expect, test } from 'vitest';
import { dateInWords } from './dates.ts';

test.each([
  ['2019-12-18', 'en', 'December 18, 2019'],
  ['2019-12-18', 'es', '18 de diciembre de 2019'],
  ['2007-04', 'en', 'April 2007'],
  ['2007-04', 'es', 'abril de 2007'],
  ['2020', 'es', '2020'],
] as const)('%s in %s is %s', (date, locale, words) => {
  expect(dateInWords(date, locale)).toBe(words);
});
