import { expect, test, vi } from 'vitest';
import { listProvisions } from '#content/compare.ts';
import { messages as words } from '#i18n/messages.ts';
import { defaultLocale, locales } from '#i18n/routing.ts';
import { cardOfPair, cardOfPoint } from './card.ts';
import { findComparison } from './comparison.ts';
import { DEFAULT_PAIR, PAIRS } from './pairs.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const textOf = (segments: { text: string }[]) => segments.map(({ text }) => text).join('');

test.each(locales)('each point shows its change under the label of what it is (%s)', async (locale) => {
  const { labels } = words[locale].ComparePage;
  const comparison = (await findComparison(DEFAULT_PAIR, locale))!;
  for (const { provision, marks } of comparison.points) {
    const card = (await cardOfPoint(provision.slug, locale))!;
    expect(card.title).toBe(provision.topic);
    if (!marks.summary && !marks.quotation) expect([card.change, card.text]).toEqual([undefined, provision.change]);
    else
      expect(card.change).toMatchObject(
        marks.summary ? { label: labels.summary, isQuotation: false } : { label: labels.quotation, isQuotation: true },
      );
  }
});

test.each(locales)('our summary never stands in quotation marks (%s)', async (locale) => {
  const slugs = (await listProvisions(defaultLocale)).map(({ slug }) => slug);
  const cards = [
    ...(await Promise.all(slugs.map((slug) => cardOfPoint(slug, locale)))),
    ...(await Promise.all(PAIRS.map((pair) => cardOfPair(pair, locale)))),
  ];
  for (const card of cards) {
    if (card?.change && !card.change.isQuotation) expect(textOf(card.change.segments)).not.toMatch(/["“”«»]/);
  }
});

test.each(locales)('every pair shows one of its changes and names both versions (%s)', async (locale) => {
  for (const pair of PAIRS) {
    const comparison = (await findComparison(pair, locale))!;
    const card = await cardOfPair(pair, locale);
    if (!card) {
      expect(comparison.points.every(({ marks }) => !marks.summary && !marks.quotation)).toBe(true);
      continue;
    }
    expect(card.change!.legend).toContain(comparison.earlier.shortTitle);
    expect(card.change!.legend).toContain(comparison.later.shortTitle);
    expect(card.change!.segments.some(({ kind }) => kind !== 'same')).toBe(true);
  }
});

test('who hears the picture hears the marks in words', async () => {
  const { spoken } = (await cardOfPoint('raids', 'es'))!.change!;
  expect(spoken).toContain(words.es.ComparePage.marks.added);
  expect(spoken).toContain(words.es.ComparePage.marks.endRemoved);
});

test('there is nothing to draw of what is not there', async () => {
  expect(await cardOfPoint('no-such-point', 'en')).toBeUndefined();
  expect(await cardOfPair({ a: '2016', b: 'never' }, 'en')).toBeUndefined();
});
