import type { Href } from '#i18n/paths.ts';
import { likenessOf } from './nearest.ts';

/** Two versions by slug, the earlier first. */
export type Pair = { a: string; b: string };

/** How the same comparison is drawn: at an address of its own each. */
export type Reading = 'side' | 'marks' | 'clean';

export const DEFAULT_PAIR: Pair = { a: '2017-07-13', b: '2019-coalition' };

/** The comparisons that are drawn. Any other question is answered by the page of the point. */
export const PAIRS: readonly Pair[] = [
  DEFAULT_PAIR,
  { a: '2019-coalition', b: '2019-adopted' },
  { a: '2019-mpd-draft', b: '2019-adopted' },
  { a: '2016', b: '2017-07-06' },
  { a: '2017-07-06', b: '2017-07-13' },
];

export const READINGS = ['side', 'marks', 'clean'] as const satisfies Reading[];

export function findPair({ a, b }: Pair): Pair | undefined {
  return PAIRS.find((pair) => pair.a === a && pair.b === b);
}

export const isDefaultPair = ({ a, b }: Pair): boolean => a === DEFAULT_PAIR.a && b === DEFAULT_PAIR.b;

/** All pairs, the most like what was asked for first: a pair the wrong way round, or a slug that is nearly right, leads the list. */
export function nearestPairs(asked: Pair): Pair[] {
  const likeness = (one: Pair, other: Pair) => likenessOf(one.a, other.a) + likenessOf(one.b, other.b);
  const turned = { a: asked.b, b: asked.a };
  const best = (pair: Pair) => Math.max(likeness(asked, pair), likeness(turned, pair));
  return PAIRS.toSorted((one, other) => best(other) - best(one));
}

/** The lasting address of one reading of one pair. */
export function hrefOf({ a, b }: Pair, reading: Reading): Href {
  if (reading === 'side') return { folder: '/compare/[a]/[b]/side', a, b };
  if (reading === 'clean') return { folder: '/compare/[a]/[b]/clean', a, b };
  return { folder: '/compare/[a]/[b]', a, b };
}

/** The address under which search engines keep it: the default pair side by side is what `/compare` shows. */
export function canonicalOf(pair: Pair, reading: Reading): Href {
  return isDefaultPair(pair) && reading === 'side' ? '/compare' : hrefOf(pair, reading);
}
