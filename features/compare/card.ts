import { getTranslations } from 'next-intl/server';
import type { Card } from '#components/share-card.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Comparison, findComparison } from './comparison.ts';
import { type DrawnPiece, drawnPieces } from './drawn-pieces.ts';
import { DEFAULT_PAIR, type Pair } from './pairs.ts';
import type { Point } from './points.ts';
import type { Segment } from './redline.ts';

type OwnCard = Omit<Card, 'address'>;

/** The rule that the whole demand is about; a comparison without it shows its first change. */
const FIRST = 'raids';

/** A change longer than this cannot be read in a preview. */
const READABLE = 320;

/** The picture of a comparison: one of its changes, with its marks. Nothing where none can be marked. */
export async function cardOfPair(pair: Pair, locale: Locale): Promise<OwnCard | undefined> {
  const comparison = await findComparison(pair, locale);
  const marked = comparison?.points.filter((point) => marksIn(point)) ?? [];
  const short = marked.filter((point) => lengthOf(marksIn(point)!.segments) <= READABLE);
  const point = short.find(({ provision }) => provision.slug === FIRST) ?? short[0] ?? marked[0];
  return point && changeCard(comparison!, point, locale);
}

/** The picture of a point: what would change, and where nothing can be marked its plain sentence. */
export async function cardOfPoint(slug: string, locale: Locale): Promise<OwnCard | undefined> {
  const comparison = await findComparison(DEFAULT_PAIR, locale);
  const point = comparison?.points.find(({ provision }) => provision.slug === slug);
  if (!comparison || !point) return undefined;
  if (marksIn(point)) return changeCard(comparison, point, locale);
  const t = await getTranslations({ locale, namespace: 'SharePicture' });
  const { topic, change } = point.provision;
  return { kicker: t('point'), title: topic, text: change };
}

async function changeCard({ earlier, later }: Comparison, point: Point, locale: Locale): Promise<OwnCard> {
  const [t, legend] = await Promise.all([
    getTranslations({ locale, namespace: 'ComparePage' }),
    getTranslations({ locale, namespace: 'SharePicture' }),
  ]);
  const { segments, isQuotation } = marksIn(point)!;
  const pieces = drawnPieces(segments);
  const names = { earlier: earlier.shortTitle, later: later.shortTitle };
  return {
    title: point.provision.topic,
    change: {
      segments: pieces,
      spoken: pieces
        .map((piece) => spoken(piece, t))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
      label: t(`labels.${isQuotation ? 'quotation' : 'summary'}`),
      isQuotation,
      legend: legend('legend', names),
    },
  };
}

/** Our summary comes first, as on the page: it is there in the reader's language. */
function marksIn({ marks: { summary, quotation } }: Point): { segments: Segment[]; isQuotation: boolean } | undefined {
  if (summary) return { segments: summary, isQuotation: false };
  return quotation && { segments: quotation, isQuotation: true };
}

const lengthOf = (segments: Segment[]) => segments.reduce((sum, { text }) => sum + text.length, 0);

type Words = Awaited<ReturnType<typeof getTranslations<'ComparePage'>>>;

function spoken({ kind, text }: DrawnPiece, t: Words): string {
  if (kind === 'same') return text;
  return kind === 'added'
    ? ` ${t('marks.added')} ${text} ${t('marks.endAdded')} `
    : ` ${t('marks.removed')} ${text} ${t('marks.endRemoved')} `;
}
