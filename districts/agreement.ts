import type { Boundaries, Position } from '#lib/boundaries.ts';
import { districtsAt } from '#public/locate.js';
import type { District } from './check.ts';

export type Agreement = {
  /** The part of all places that get another answer than from the full outlines. */
  different: number;
  /** A place that gets another answer and is not told that it is near a line. There must be none. */
  unwarned?: Position;
};

/** Asks the browser's own code about places all over the city, and the full outlines too. @param random 0 to 1 */
export function agreementOf(
  districts: District[],
  boundaries: Boundaries,
  places: number,
  random: () => number,
): Agreement {
  const prepared = districts.map(withBox);
  const [west, south] = boundaries.transform.translate;
  const east = Math.max(...prepared.map(({ box }) => box[2]));
  const north = Math.max(...prepared.map(({ box }) => box[3]));
  let different = 0;
  let unwarned: Position | undefined;
  for (let asked = 0; asked < places; asked++) {
    const place: Position = [west + random() * (east - west), south + random() * (north - south)];
    const { inside, near } = districtsAt(boundaries, ...place);
    if (inside === districtIn(prepared, place)) continue;
    different++;
    if (near.length === 0) unwarned ??= place;
  }
  return { different: different / places, unwarned };
}

type Prepared = { number: number; rings: Position[][]; box: [number, number, number, number] };

function withBox({ number, pieces }: District): Prepared {
  const rings = pieces.flat();
  const box: Prepared['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { number, rings, box };
}

/** By the full outlines. */
function districtIn(districts: Prepared[], [x, y]: Position): number | undefined {
  return districts.find(({ rings, box: [west, south, east, north] }) => {
    if (x < west || x > east || y < south || y > north) return false;
    let isInside = false;
    for (const ring of rings) {
      for (let index = 1; index < ring.length; index++) {
        const [[ax, ay], [bx, by]] = [ring[index - 1]!, ring[index]!];
        if (ay > y !== by > y && ax + ((y - ay) / (by - ay)) * (bx - ax) > x) isInside = !isInside;
      }
    }
    return isInside;
  })?.number;
}

/** The same places each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
