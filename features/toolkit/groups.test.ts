import { expect, test } from 'vitest';
import { groupItems, isHandedOver } from './groups.ts';

test('items stand under what one does with them, in the editors’ order, and empty groups are left out', () => {
  const items = (['links', 'flyer', 'script', 'guide', 'one-page'] as const).map((kind) => ({ kind }));
  expect(groupItems(items).map(({ group, items: own }) => [group, ...own.map(({ kind }) => kind)])).toEqual([
    ['say', 'script', 'guide'],
    ['hand-out', 'flyer', 'one-page'],
    ['share', 'links'],
  ]);
});

test('what goes to someone else is printed without our advice', () => {
  expect(isHandedOver('petition-sheet')).toBe(true);
  expect(isHandedOver('talking-points')).toBe(false);
});
