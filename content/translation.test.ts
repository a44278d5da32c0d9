import { expect, test } from 'vitest';
import type { RawEntry } from './raw-entry.ts';
import { behindSince } from './translation.ts';

const entryWith = (wordsOn?: Record<string, unknown>): RawEntry => ({
  sys: { id: 'x', contentType: { sys: { id: 'faqItem' } } },
  fields: wordsOn ? { wordsOn } : {},
});

test.each([
  ['neither has a day', undefined, undefined],
  ['the Spanish was held against it later', { 'en-US': '2026-11-25', es: '2026-11-26' }, undefined],
  ['on the same day', { 'en-US': '2026-11-25', es: '2026-11-25' }, undefined],
  ['the English is newer', { 'en-US': '2026-11-25', es: '2026-11-24' }, '2026-11-25'],
  ['the Spanish never was', { 'en-US': '2026-11-25' }, '2026-11-25'],
  ['the Spanish day is no day', { 'en-US': '2026-11-25', es: 'z' }, '2026-11-25'],
  ['the English day is no day', { 'en-US': '<b>', es: '2026-11-24' }, undefined],
  ['only the Spanish has one', { es: '2026-11-24' }, undefined],
])('%s', (_, days, since) => {
  expect(behindSince(entryWith(days), 'es')).toBe(since);
  expect(behindSince(entryWith(days), 'en')).toBeUndefined();
});
