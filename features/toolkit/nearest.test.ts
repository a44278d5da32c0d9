import { expect, test } from 'vitest';
import { nearestTo } from './nearest.ts';

const items = ['call-script', 'letter', 'flyer', 'petition-sheet', 'records-request'].map((slug) => ({ slug }));

test.each([
  ['flier', 'flyer'],
  ['LETTERS', 'letter'],
  ['petition', 'petition-sheet'],
  ['records', 'records-request'],
])('%s is nearest to %s', (asked, nearest) => {
  expect(nearestTo(asked, items, 2)[0]!.slug).toBe(nearest);
});

test('whatever was asked for, as many are offered, in the editors’ order where nothing is alike', () => {
  for (const asked of ['', 'ñ', '%', 'x'.repeat(100_000)])
    expect(nearestTo(asked, items, 3).map(({ slug }) => slug)).toEqual(['call-script', 'letter', 'flyer']);
});
