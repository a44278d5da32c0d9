import { expect, test } from 'vitest';
import type { FaqItem } from '#content/faq.ts';
import { groupItems, neighboursOf } from './groups.ts';

const item = (slug: string, group: FaqItem['group']) => ({ slug, group }) as FaqItem;
const items = [item('what', 'policy'), item('legal', 'law'), item('already', 'policy'), item('my-data', 'site')];

test('groups stand in the order of their first question and keep the order of their own', () => {
  expect(groupItems(items).map(({ group, items: own }) => [group, own.map(({ slug }) => slug)])).toEqual([
    ['policy', ['what', 'already']],
    ['law', ['legal']],
    ['site', ['my-data']],
  ]);
});

test('neighbours end where the list ends', () => {
  expect(neighboursOf(items, 'what')).toEqual({ previous: undefined, next: items[1] });
  expect(neighboursOf(items, 'my-data')).toEqual({ previous: items[2], next: undefined });
  expect(neighboursOf(items, 'gone')).toEqual({});
});
