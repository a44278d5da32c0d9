import type { Layer, Said } from '#content/compare.ts';
import { once } from '#lib/once.ts';
import { redline, type Segment } from './redline.ts';

/** Shorter texts are compared sooner than looked up. */
const LONG = 2_000;

/** All points of all pairs, with room for the ones before the last change of content. */
const MOST_KEPT = 500;

/** The marks between two texts of one layer: those of summaries are no marks of a quotation. */
export type Redline<Kind extends Layer> = Segment[] & { readonly layer?: Kind };

/** The same as `redline`, but two long texts are compared once in a process: each stands on several pages. */
export function keptRedline<Kind extends Layer>(earlier: Said<Kind>, later: Said<Kind>): Redline<Kind> {
  if (earlier.length + later.length < LONG) return redline(earlier, later);
  const kept = once('redlines', () => new Map<string, Segment[]>());
  const key = JSON.stringify([earlier, later]);
  const found = kept.get(key) ?? redline(earlier, later);
  kept.delete(key); // those asked for last stand last
  kept.set(key, found);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return found;
}
