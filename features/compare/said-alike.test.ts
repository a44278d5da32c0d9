import { expect, test, vi } from 'vitest';
import { locales } from '#i18n/routing.ts';
import { findComparison } from './comparison.ts';
import { comparisonDocument } from './downloads/document.ts';
import type { DocumentSide } from './downloads/schema.ts';
import { DEFAULT_PAIR, READINGS } from './pairs.ts';
import { PointCard } from './point-card.tsx';
import { htmlOf } from './testing-render.ts';

vi.mock('next-intl/server', () => import('./testing-render.ts'));

const escapeReact = (text: string) => text.replace(/&/g, '&amp;').replace(/'/g, '&#x27;').replace(/"/g, '&quot;');

/** All that a file says of one version, as the page writes it. */
const partsOf = ({ texts, inherited, confidence, note, ask, sources }: DocumentSide) =>
  [
    ...texts.flatMap(({ label, text }) => [label, text]),
    inherited?.words,
    confidence?.words,
    note,
    ask,
    ...sources.map(({ url }) => url),
  ].flatMap((part) => (part ? [escapeReact(part)] : []));

test.each(locales.flatMap((locale) => READINGS.map((reading) => [reading, locale] as const)))(
  'of what was adopted the page says all that the files say, point by point (%s, %s)',
  async (reading, locale) => {
    const comparison = (await findComparison(DEFAULT_PAIR, locale))!;
    const document = (await comparisonDocument(DEFAULT_PAIR, locale, null))!;
    for (const [index, point] of comparison.points.entries()) {
      const { adopted } = document.points[index]!;
      const versions = [comparison.earlier, comparison.later] as [typeof comparison.earlier, typeof comparison.later];
      const card = PointCard({
        point,
        number: index + 1,
        saying: '',
        versions,
        reading,
        children: null,
      });
      const [, shown = ''] = (await htmlOf(card, locale)).split('<div class="adopted">');
      for (const part of partsOf(adopted!)) expect(shown, point.provision.slug).toContain(part);
    }
    const kinds = document.points.flatMap(({ adopted }) => adopted!.texts.map(({ kind }) => kind));
    expect(kinds).toContain('none');
    const { adopted } = document.points.find(({ slug }) => slug === 'detainers')!;
    expect([adopted!.ask, adopted!.sources.length]).toEqual([expect.stringMatching(/\d{4}/), 1]);
  },
);
