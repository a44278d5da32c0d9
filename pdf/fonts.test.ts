import { expect, test } from 'vitest';
import { paperOf } from './paper.ts';
import type { Theme } from './sheet.ts';

const inks = { ink: '#000', 'ink-soft': '#000', 'monarch-text': '#000', edge: '#000', rule: '#000', wing: '#000', 'wing-ink': '#000', 'wing-dot': '#000', 'lake-strip': '#000', band: '#000' }; // prettier-ignore
const theme: Theme = { inks, sizes: { xs: 8, s: 9, m: 10, l: 12, xl: 14, '2xl': 17, '3xl': 26, claim: 36 } };

test('without its fonts no file is made, not even a broken one', async () => {
  const sheet = { title: 'T', author: 'A', subject: 'S', language: 'en', date: '2026-11-24', footer: 'F', pageOf: '{page}', blocks: [{ kind: 'text' as const, runs: [{ text: 'words' }] }] }; // prettier-ignore
  await expect(paperOf(sheet, theme, '/nowhere')).rejects.toThrow();
});
