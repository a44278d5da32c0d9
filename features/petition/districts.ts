import { DISTRICTS } from '#lib/districts.ts';

/** District counts are rounded down to this; below it they are not said. */
export const DISTRICT_STEP = 10;
/** Districts are counted anew only when the total has moved by so many since they were last. */
export const DISTRICT_PAUSE = 20;

/** `null`: fewer than ten. */
export type DistrictCount = { district: number; count: number | null };

/** What is published of the districts, and the total that stood beside it. */
export type PublishedDistricts = { received: number; districts: DistrictCount[] };

/** How coarse. The numbers of the site; the model in `districts.test.ts` looks at every history under smaller ones. */
export type Coarseness = { step: number; pause: number; districts: number };
const SITE: Coarseness = { step: DISTRICT_STEP, pause: DISTRICT_PAUSE, districts: DISTRICTS };

/**
 * What may be published of the districts now. Rounding down is not enough: who sees the total go up by one and District 12 go from
 * ten to twenty in the same moment has read a signature. So
 * - they stand still until the total has moved by `pause`: when they move is told by the total alone;
 * - none rises by more than the total did less `step`: had everybody since then named one district, nobody could see it.
 * What is held back by that comes with a later move. A district falls at once: what is published is never more than was true then.
 * @param exact how many counted signatures each district has; one that has none may be missing
 * @returns `undefined` when nothing moves
 */
export function moveDistricts(
  { received, exact }: { received: number; exact: { district: number; count: number }[] },
  last: PublishedDistricts,
  { step, pause, districts }: Coarseness = SITE,
): PublishedDistricts | undefined {
  const moved = received - last.received;
  if (Math.abs(moved) < pause) return undefined;
  const rounded = (count: number) => Math.floor(count / step) * step;
  const most = rounded(Math.max(0, moved - step));
  const next = Array.from({ length: districts }, (_, index) => {
    const has = (counts: { district: number; count: number | null }[]) =>
      counts.find(({ district }) => district === index + 1)?.count ?? 0;
    return { district: index + 1, count: Math.min(rounded(has(exact)), has(last.districts) + most) || null };
  });
  return { received, districts: next };
}

/** Before anything was published: all fifteen, so that an empty one looks like one with nine. */
export function noDistricts(districts = DISTRICTS): PublishedDistricts {
  return {
    received: 0,
    districts: Array.from({ length: districts }, (_, index) => ({ district: index + 1, count: null })),
  };
}
