import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { expect, test } from 'vitest';
import { locales } from '#i18n/routing.ts';
import { CODE_WORDS } from './code-words.ts';
import { codeFrom, hashOfCode } from './code.ts';

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

test.each(locales)('the list in %s has 2,048 words that stay distinct without accents', (locale) => {
  const words = CODE_WORDS[locale];
  expect(words).toHaveLength(2_048);
  expect(new Set(words.map(withoutAccents)).size).toBe(2_048);
  for (const word of words) expect(withoutAccents(word)).toMatch(/^[a-z]{2,12}$/);
  for (const word of words) expect(word).toBe(word.normalize('NFC'));
});

test('every word that was taken out was there, and none of the harsh ones is left', () => {
  expect(english.filter((word) => !CODE_WORDS.en.includes(word))).toHaveLength(62);
  expect(spanish.filter((word) => !CODE_WORDS.es.includes(word.normalize('NFC')))).toHaveLength(96);
  for (const word of ['alien', 'illegal', 'arrest', 'police', 'border', 'prison'])
    expect(CODE_WORDS.en).not.toContain(word);
  for (const word of ['ilegal', 'cárcel', 'prisión', 'muerte', 'huir', 'miedo'])
    expect(CODE_WORDS.es).not.toContain(word);
});

test.each(locales)('one press has one code of six words in %s; another press has another', (locale) => {
  expect(codeFrom('a'.repeat(16), locale)).toHaveLength(6);
  expect(codeFrom('a'.repeat(16), locale)).toEqual(codeFrom('a'.repeat(16), locale));
  expect(codeFrom('a'.repeat(16), locale)).not.toEqual(codeFrom('b'.repeat(16), locale));
});

test('a code may be typed as people type', () => {
  const hash = hashOfCode('abandon ability able about above absent');
  expect(hashOfCode('  1. Abandon, 2. ABILITY  able\nabout—above; absent. ')).toBe(hash);
  expect(hashOfCode('ability abandon able about above absent')).not.toBe(hash);
  expect(hashOfCode('abandon ability able about above')).not.toBe(hash);
});

test('accents may be left away, or typed in either form', () => {
  const code = 'ábaco añejo cigüeña';
  const parts = ['ábaco', 'añejo', 'árbol', 'época', 'niñez', 'débil'];
  expect(hashOfCode(parts.map(withoutAccents).join(' '))).toBe(hashOfCode(parts.join(' ')));
  expect(hashOfCode(parts.join(' ').normalize('NFD').toUpperCase())).toBe(hashOfCode(parts.join(' ')));
  expect(hashOfCode(code)).not.toBe(hashOfCode(parts.join(' ')));
});

test('the words of one press are one code in every language', () => {
  for (let press = 0; press < 200; press++) {
    const [first, ...others] = locales.map((locale) => hashOfCode(codeFrom(`press ${press}`, locale).join(' ')));
    for (const other of others) expect(other).toBe(first);
  }
});

test.each(['', '???', '李', 'nonsense words that nobody was given', 'x '.repeat(10_000)])(
  '%j is some hash and no error',
  (typed) => {
    expect(hashOfCode(typed.slice(0, 40))).toMatch(/^[0-9a-f]{64}$/);
  },
);
