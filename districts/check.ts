import type { Position } from '#lib/boundaries.ts';
import { crossingOf } from './crossings.ts';
import type { Feature, Raw } from './geojson.ts';
import { numbersOf } from './numbers.ts';
import { type Projection, projectionOf } from './projection.ts';
import { placeOf, Refused } from './refused.ts';

/** A district in degrees: its pieces, each an outer ring and the holes in it. */
export type District = { number: number; pieces: [number, number][][][] };

/** Milwaukee County on land: west, south, east, north (U.S. Census Bureau's county outline, widened by some 100 m). */
const COUNTY = { west: -88.0715, south: 42.8405, east: -87.813, north: 43.1945 };

/** The 15 districts, in the order of their numbers, in degrees. @throws Refused naming what is wrong, and where */
export function checkedDistricts({ features, projection: said }: Raw, column?: string) {
  if (features.length === 0) throw new Refused('The file holds no outline.');
  const numbers = numbersOf(features, column);
  const projection = projectionOf(said);
  const districts = features.map((feature, index) => districtOf(feature, numbers[index]!, projection));
  for (const district of districts) check(district);
  return { districts: districts.toSorted((a, b) => a.number - b.number), uncertainty: projection.uncertainty };
}

function districtOf({ geometry }: Feature, number: number, { toDegrees }: Projection): District {
  const { type, coordinates } = geometry ?? {};
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates))
    throw new Refused(`District ${number} is no outline, but ${type ?? 'nothing'}.`);
  const pieces = (type === 'Polygon' ? [coordinates] : coordinates) as unknown[];
  const place = (position: unknown): [number, number] => {
    const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new Refused(`District ${number} has a point without a place.`);
    return toDegrees([x as number, y as number]);
  };
  const all = (list: unknown): unknown[] => (Array.isArray(list) ? list : []);
  return { number, pieces: pieces.map((rings) => all(rings).map((ring) => all(ring).map(place))) };
}

function check({ number, pieces }: District): void {
  const rings = pieces.flat();
  if (rings.length === 0) throw new Refused(`District ${number} is empty.`);
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (!first || !last || ring.length < 4)
      throw new Refused(`District ${number} has an outline of fewer than three sides.`);
    const outside = ring.find((position) => !isInCounty(position));
    if (outside) throw outsideOf(number, outside);
    if (first[0] !== last[0] || first[1] !== last[1])
      throw new Refused(
        `The outline of district ${number} is not closed: it begins at ${placeOf(first)} and ends at ${placeOf(last)}.`,
      );
  }
  const crossing = crossingOf(rings);
  if (crossing) throw new Refused(`The outline of district ${number} crosses itself near ${placeOf(crossing)}.`);
}

const isInCounty = ([x, y]: Position) => x >= COUNTY.west && x <= COUNTY.east && y >= COUNTY.south && y <= COUNTY.north;

function outsideOf(number: number, position: Position): Refused {
  const [x, y] = position;
  if (Math.abs(x) > 180 || Math.abs(y) > 90)
    return new Refused(`District ${number} is not in degrees, and the file does not say in which projection it is.`);
  const isTurned = isInCounty([y, x]) ? ' Latitude and longitude are the wrong way round.' : '';
  return new Refused(`District ${number} reaches ${placeOf(position)}, outside Milwaukee County.${isTurned}`);
}
