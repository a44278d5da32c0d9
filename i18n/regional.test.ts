import { expect, test } from 'vitest';
import { languageName, listInWords, regional } from './regional.ts';
import type { Locale } from './routing.ts';

/** What a list of languages with Hmong in it would hand over: `Intl` does not know it, and would take the machine's language. */
const hmong = 'hmn' as Locale;

test('days, lists and names of languages are in words of a language that Intl knows', () => {
  expect(regional('es')).toBe('es-US');
  expect(languageName('en', 'es')).toBe('inglés');
  expect(listInWords(['uno', 'dos'], 'es')).toBe('uno y dos');
});

test('in a language that it does not know no English word is written', () => {
  expect(regional(hmong)).toBe('en-US');
  expect(languageName('es', hmong)).toBe('Español');
  expect(listInWords(['a', 'b'], hmong)).toBe('a, b');
});
