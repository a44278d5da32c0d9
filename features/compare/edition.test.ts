import { expect, test } from 'vitest';
import { locales } from '#i18n/routing.ts';
import { findComparison } from './comparison.ts';
import { DEFAULT_PAIR, PAIRS } from './pairs.ts';
import { countPoints, isMarked } from './points.ts';

const cases = PAIRS.flatMap((pair) => locales.map((locale) => [pair.a, pair.b, locale] as const));

test.each(cases)(
  '%s against %s in %s: every point is counted, and nothing is marked without two texts',
  async (a, b, locale) => {
    const { points } = (await findComparison({ a, b }, locale))!;
    expect(points.length).toBeGreaterThanOrEqual(10);
    expect(Object.values(countPoints(points)).reduce((sum, each) => sum + each)).toBe(points.length);
    for (const { earlier, later, marks, standing } of points) {
      if (isMarked(marks)) expect([earlier.kind, later.kind, standing]).toEqual(['text', 'text', 'changed']);
    }
  },
);

test.each(cases)('%s against %s in %s: marks come in phrases, at most five to a sentence', async (a, b, locale) => {
  const { points } = (await findComparison({ a, b }, locale))!;
  for (const { marks, later } of points) {
    if (!marks.summary || later.kind !== 'text') continue;
    const sentences = later.text.summary!.split(/[.:](?:\s|$)/).length;
    const changes = marks.summary.filter(
      ({ kind }, index) => kind !== 'same' && marks.summary![index - 1]?.kind !== 'removed',
    );
    expect(changes.length).toBeLessThanOrEqual(sentences * 5);
  }
});

test('both languages tell the same changes', async () => {
  for (const pair of PAIRS) {
    const [en, es] = await Promise.all(locales.map((locale) => findComparison(pair, locale)));
    expect(es!.points.map(({ standing }) => standing)).toEqual(en!.points.map(({ standing }) => standing));
  }
});

test.each(locales)('the one rule of the home page is marked with what goes and what comes (%s)', async (locale) => {
  const { points } = (await findComparison(DEFAULT_PAIR, locale))!;
  const raids = points.find(({ provision }) => provision.slug === 'raids')!;
  expect(new Set(raids.marks.summary?.map(({ kind }) => kind))).toEqual(new Set(['same', 'added', 'removed']));
});

test('a pair whose version is gone from content is no comparison', async () => {
  expect(await findComparison({ a: '2016', b: 'gone' }, 'en')).toBeUndefined();
});

test('what no source says of the adopted text is not struck: none was found on informing ICE', async () => {
  for (const locale of locales) {
    const { points } = (await findComparison({ a: '2019-coalition', b: '2019-adopted' }, locale))!;
    const struck = points.flatMap(({ marks }) => marks.summary ?? []).filter(({ kind }) => kind === 'removed');
    expect(struck.length).toBeGreaterThan(0);
    expect(struck.filter(({ text }) => /inform/.test(text))).toEqual([]);
  }
});

test('who decides is put in the same words for proposal and adopted text', async () => {
  const { points } = (await findComparison({ a: '2019-coalition', b: '2019-adopted' }, 'es'))!;
  expect(points.find(({ provision }) => provision.slug === 'who-changes')?.standing).toBe('identical');
});
