import 'server-only';
import { createHash, hkdfSync } from 'node:crypto';
import { defaultLocale, type Locale, locales } from '#i18n/routing.ts';
import { keyFor } from '#lib/keys.ts';
import { CODE_WORDS } from './code-words.ts';

const WORDS = 6;

/**
 * Six words of 2,048: 66 bits, too many to guess, so the hash needs neither salt nor key and outlives any secret.
 * @param press the same for every try of one press of the button, so that a retry shows the same words
 */
export function codeFrom(press: string, locale: Locale): string[] {
  const numbers = new Uint16Array(hkdfSync('sha256', keyFor('withdrawal code'), '', press, WORDS * 2));
  return Array.from(numbers, (number) => CODE_WORDS[locale][number % CODE_WORDS[locale].length]!);
}

/**
 * SHA-256 of a code as people type it: capitals, accents, commas and numbers do not matter. A code has one hash in all languages:
 * a press that is tried again from the page in the other language shows other words for the same code.
 */
export function hashOfCode(typed: string): string {
  const words = plain(typed).match(/[a-z]+/g) ?? [];
  const known = locales.map((locale) => words.map((word) => numbersOf[locale].get(word)));
  const numbers = known.find((each) => each.every((number) => number !== undefined));
  const canonical = numbers?.map((number) => plain(CODE_WORDS[defaultLocale][number!]!)) ?? words;
  return createHash('sha256').update(canonical.join(' ')).digest('hex');
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const numbersOf = Object.fromEntries(
  locales.map((locale) => [locale, new Map(CODE_WORDS[locale].map((word, number) => [plain(word), number]))]),
) as Record<Locale, Map<string, number>>;
