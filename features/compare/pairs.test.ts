import { expect, test } from 'vitest';
import { listPolicyVersions } from '#content/compare.ts';
import { pathOf } from '#i18n/paths.ts';
import { canonicalOf, DEFAULT_PAIR, findPair, hrefOf, nearestPairs, PAIRS } from './pairs.ts';

test('every pair names two versions of the edition, the earlier first', async () => {
  const slugs = (await listPolicyVersions('en')).map(({ slug }) => slug);
  expect(PAIRS).toHaveLength(5);
  for (const { a, b } of PAIRS) {
    expect(slugs).toContain(a);
    expect(slugs.indexOf(a)).toBeLessThan(slugs.indexOf(b));
  }
});

test.each([
  [{ a: '2019-coalition', b: '2017-07-13' }],
  [{ a: '2017-07-13', b: '2017-07-13' }],
  [{ a: '__proto__', b: 'constructor' }],
])('%j is no pair', (asked) => {
  expect(findPair(asked)).toBeUndefined();
});

test('a pair the wrong way round leads the list of the nearest', () => {
  expect(nearestPairs({ a: '2017-07-06', b: '2016' })[0]).toEqual({ a: '2016', b: '2017-07-06' });
  expect(nearestPairs({ a: 'x', b: 'y' })).toEqual(PAIRS);
});

test('so does a pair with a slip of the pen, or half of one', () => {
  expect(nearestPairs({ a: '2019-mpd-drafts', b: '2019-adopted' })[0]).toEqual({
    a: '2019-mpd-draft',
    b: '2019-adopted',
  });
  expect(nearestPairs({ a: '2016', b: 'today' })[0]).toEqual({ a: '2016', b: '2017-07-06' });
});

test('search engines keep one address of what two show', () => {
  expect(canonicalOf(DEFAULT_PAIR, 'side')).toBe('/compare');
  expect(canonicalOf(DEFAULT_PAIR, 'marks')).toEqual(hrefOf(DEFAULT_PAIR, 'marks'));
  expect(canonicalOf(PAIRS[1]!, 'side')).toEqual(hrefOf(PAIRS[1]!, 'side'));
});

test('each reading has an address of its own', () => {
  expect(['side', 'marks', 'clean'].map((each) => pathOf(hrefOf(DEFAULT_PAIR, each as 'side'), 'es'))).toEqual([
    '/es/comparar/2017-07-13/2019-coalition/side',
    '/es/comparar/2017-07-13/2019-coalition',
    '/es/comparar/2017-07-13/2019-coalition/clean',
  ]);
});
