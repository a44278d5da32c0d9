import { expect, test } from 'vitest';
import { absolute, bareAddress, wholeAddress } from './addresses.ts';

test('a page has one whole address in each language, with a part of it where one is named', () => {
  expect(wholeAddress('/petition', 'es')).toBe(absolute('/es/peticion'));
  expect(wholeAddress('/compare', 'en', 'raids')).toBe(absolute('/en/compare#raids'));
});

test('what is typed leads to the same host', () => {
  expect(bareAddress('https://www.example.org/es')).toBe('www.example.org/es');
});
