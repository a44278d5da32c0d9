import { expect, test } from 'vitest';
import type { Locale } from '#i18n/routing.ts';
import { dateInWords, datesInWords } from './dates.ts';

test.each([
  ['2019-12-18', 'en', 'December 18, 2019'],
  ['2019-12-18', 'es', '18 de diciembre de 2019'],
  ['2007-04', 'en', 'April 2007'],
  ['2007-04', 'es', 'abril de 2007'],
  ['2020', 'es', '2020'],
] as const)('%s in %s is %s', (date, locale, words) => {
  expect(dateInWords(date, locale)).toBe(words);
});

test.each([
  ['2025-05-29', '2025-05-30', 'en', 'May 29–30, 2025'],
  ['2025-05-29', '2025-05-30', 'es', '29–30 de mayo de 2025'],
  ['2018-09', '2018-11', 'en', 'September–November 2018'],
  ['2018-09', '2018-11', 'es', 'septiembre–noviembre de 2018'],
  ['2019', '2020', 'en', '2019–2020'],
  ['2019-12-18', '2020', 'en', 'December 18, 2019–2020'],
  ['2019-12-18', '2019-12-18', 'es', '18 de diciembre de 2019'],
  ['2019-12-18', undefined, 'en', 'December 18, 2019'],
] as const)('%s to %s in %s is %s', (date, endDate, locale, words) => {
  expect(datesInWords(date, endDate, locale)).toBe(words);
});

test('in a language whose names of months nobody knows, days are in figures', () => {
  const hmong = 'hmn' as Locale;
  expect(dateInWords('2026-11-24', hmong)).toBe('11/24/2026');
  expect(dateInWords('2026-11', hmong)).toBe('11/2026');
  expect(datesInWords('2025-05-29', '2025-05-30', hmong)).toBe('5/29/2025–5/30/2025');
});
