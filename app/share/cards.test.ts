import { expect, test, vi } from 'vitest';
import type { Card } from '#components/share-card.ts';
import { listProvisions } from '#content/compare.ts';
import { listFaqItems } from '#content/faq.ts';
import { getPageText } from '#content/pages.ts';
import { cardOfPair, cardOfPoint } from '#features/compare/card.ts';
import { PAIRS } from '#features/compare/pairs.ts';
import { cardOfHome } from '#features/home/card.ts';
import { drawCard, pictureOf } from '#features/share/draw-card.ts';
import { strayPixels } from '#features/share/testing.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { firstSentences } from '#lib/sentences.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const address = `sop130.example/es/${'preguntas/'.repeat(4)}`;

async function cardsOf(locale: Locale): Promise<Card[]> {
  const [items, provisions] = await Promise.all([listFaqItems(locale), listProvisions(locale)]);
  const questions = items.map(({ question, short }): Card => ({ kicker: 'FAQ', title: question, text: short }));
  const points = await Promise.all(provisions.map(({ slug }) => cardOfPoint(slug, locale)));
  const pairs = await Promise.all(PAIRS.map((pair) => cardOfPair(pair, locale)));
  return [...questions, ...points, ...pairs].flatMap((card) => (card ? [{ ...card, address }] : []));
}

test.each(locales)('the longest questions and changes of the edition stay inside and small (%s)', async (locale) => {
  const lengthOf = (card: Card) => JSON.stringify(card).length;
  const longest = (await cardsOf(locale)).toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 8);
  for (const card of longest) {
    expect(strayPixels(card)).toBe(0);
    expect((await pictureOf(card)).length).toBeLessThan(60_000);
  }
});

test.each([
  ['en', 'we ask for'],
  ['es', 'pedimos'],
] as const)('the picture of the home page says whole that its claim is a demand (%s)', async (locale, asking) => {
  const card = { ...(await cardOfHome(await getPageText('home', locale), locale)), address };
  expect(card.text).toContain(asking);
  expect(firstSentences(card.text!, locale, 1)).toBe(card.text);
  expect(strayPixels(card)).toBe(0);
  // Words that found no room are not seen, so others in their place would draw the same.
  const otherEnd = { ...card, text: card.text!.replace(/\S+$/, (word) => 'm'.repeat(word.length)) };
  expect(Buffer.from(drawCard(card).pixels).equals(drawCard(otherEnd).pixels)).toBe(false);
});
