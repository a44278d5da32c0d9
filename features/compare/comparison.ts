import { listPolicyVersions, listProvisions, listProvisionTexts, type PolicyVersion } from '#content/compare.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Cell, cellOf } from './cells.ts';
import { isDefaultPair, type Pair } from './pairs.ts';
import { type Point, pointsOf } from './points.ts';

export type Comparison = {
  pair: Pair;
  earlier: PolicyVersion;
  later: PolicyVersion;
  /** With what was adopted in the end, where neither side is that. */
  points: (Point & { adopted?: Cell })[];
  /** Everything here was checked on this day or later. */
  reviewedOn: string;
};

/** What every drawing of a comparison needs; undefined when content no longer has one of the two versions. */
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
  const points = pointsOf({ earlier, later }, provisions, { versions, texts }, { locale, judged });
  return {
    pair,
    earlier,
    later,
    points: points.map((point) => ({
      ...point,
      adopted: judged && adopted ? cellOf(point.provision.id, adopted, { versions, texts }) : undefined,
    })),
    reviewedOn: [...provisions, ...versions].map((entry) => entry.reviewedOn).toSorted()[0] ?? '',
  };
}
