import { setImmediate as nextTurn } from 'node:timers/promises';
import { listPolicyVersions, listProvisions, listProvisionTexts, type PolicyVersion } from '#content/compare.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Cell, cellOf } from './cells.ts';
import { isDefaultPair, type Pair } from './pairs.ts';
import { type Point, pointOf } from './points.ts';

export type Comparison = {
  pair: Pair;
  earlier: PolicyVersion;
  later: PolicyVersion;
  /** With what was adopted in the end, where neither side is that. */
  points: (Point & { adopted?: Cell })[];
  /** Everything here was checked on this day or later. */
  reviewedOn: string;
};

/**
 * What every drawing of a comparison needs; undefined when content no longer has one of the two versions. Between two points other
 * requests are answered: two whole policies take a moment.
 */
export async function findComparison(pair: Pair, locale: Locale): Promise<Comparison | undefined> {
  const [versions, provisions, texts] = await Promise.all([
    listPolicyVersions(locale),
    listProvisions(locale),
    listProvisionTexts(locale),
  ]);
  const bySlug = (slug: string) => versions.find((version) => version.slug === slug);
  const [earlier, later, adopted] = [bySlug(pair.a), bySlug(pair.b), bySlug('2019-adopted')];
  if (!earlier || !later) return undefined;
  const judged = isDefaultPair(pair);
  const points: Comparison['points'] = [];
  for (const provision of provisions) {
    const point = pointOf({ earlier, later }, provision, { versions, texts }, { locale, judged });
    points.push({
      ...point,
      adopted: judged && adopted ? cellOf(provision.id, adopted, { versions, texts }) : undefined,
    });
    await nextTurn();
  }
  return {
    pair,
    earlier,
    later,
    points,
    reviewedOn: [...provisions, ...versions].map((entry) => entry.reviewedOn).toSorted()[0] ?? '',
  };
}
