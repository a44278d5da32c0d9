import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { locales } from '#i18n/routing.ts';
import { PointCard } from './point-card.tsx';
import { notMarkedReason, pointOf } from './points.ts';
import { provisionOf, textOf, versionOf } from './testing.ts';
import { htmlOf } from './testing-render.ts';

vi.mock('next-intl/server', () => import('./testing-render.ts'));

const sides = { earlier: versionOf('earlier', { held: 'whole' }), later: versionOf('later', { held: 'whole' }) };
const summaries = [
  textOf('raids', 'earlier', { summary: 'Officers may ask.' }),
  textOf('raids', 'later', { summary: 'Officers may not ask.' }),
];
const texts = summaries.map((text) => ({ ...text, quotation: `${text.summary} At all.`, quotedIn: 'en' as const }));

test.each(
  locales.flatMap((locale) =>
    (['same', 'unknown'] as const).flatMap((kind) => [
      { locale, kind, what: 'quotations, which are marked', texts, isSaid: false },
      { locale, kind, what: 'summaries, which are not', texts: summaries, isSaid: true },
    ]),
  ),
)('$locale, $kind, $what: the page says why nothing is marked: $isSaid', async ({ locale, kind, isSaid, ...given }) => {
  const data = { versions: [sides.earlier, sides.later], texts: given.texts };
  const point = pointOf(sides, provisionOf('raids', kind), data, { locale, judged: true });
  expect(notMarkedReason(point)).toBe(isSaid ? point.standing : undefined);
  const versions = [sides.earlier, sides.later] as const;
  const card = { point, number: 1, saying: '', versions: [...versions] as [...typeof versions], children: null };
  const html = await htmlOf(createElement(PointCard, { ...card, reading: 'side' }), locale);
  const { notMarked } = messages[locale].ComparePage;
  expect(Object.values(notMarked).some((words) => html.includes(words))).toBe(isSaid);
});
