import { DEGREE, type Position } from '#lib/boundaries.ts';
import { seeded } from './agreement.ts';
import type { District } from './check.ts';

const [COLUMNS, ROWS] = [3, 5];
const [WEST, SOUTH] = [-88.05, 42.93];
/** Of a district, in degrees. */
const [WIDE, HIGH] = [0.05, 0.045];
const POINTS = 80;

/** A city that never was, in Milwaukee County: 15 districts with crooked lines, each line shared by its neighbours. Always the same. */
export function inventedCity(): District[] {
  const random = seeded(130);
  const off = (metres: number) => ((random() - 0.5) * 2 * metres) / DEGREE;
  const across = grid(COLUMNS, ROWS + 1, (column, row) => crooked([column, row], [column + 1, row], off));
  const upwards = grid(COLUMNS + 1, ROWS, (column, row) => crooked([column, row], [column, row + 1], off));
  return Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
    const ring = [
      ...across[column]![row]!,
      ...upwards[column + 1]![row]!.slice(1),
      ...across[column]![row + 1]!.toReversed().slice(1),
      ...upwards[column]![row]!.toReversed().slice(1),
    ];
    return { number: index + 1, pieces: [[ring]] };
  });
}

/** The middle of an invented district, and the corner that four of them share. */
export const middleOf = (number: number): Position => [
  WEST + (((number - 1) % COLUMNS) + 0.5) * WIDE,
  SOUTH + (Math.floor((number - 1) / COLUMNS) + 0.5) * HIGH,
];
export const CORNER: Position = [WEST + WIDE, SOUTH + HIGH];

/** As a file that can be imported. */
export function asGeoJson(districts: District[]): string {
  const features = districts.map(({ number, pieces }) => ({
    type: 'Feature',
    properties: { name: `Someone ${number}`, ALD_DIST: String(number) },
    geometry: { type: 'MultiPolygon', coordinates: pieces },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const grid = <Value>(columns: number, rows: number, make: (column: number, row: number) => Value): Value[][] =>
  Array.from({ length: columns }, (_, column) => Array.from({ length: rows }, (_, row) => make(column, row)));

function crooked(from: Position, to: Position, off: (metres: number) => number): [number, number][] {
  return Array.from({ length: POINTS + 1 }, (_, step) => {
    const isEnd = step % POINTS === 0;
    const at = (axis: 0 | 1) => from[axis] + ((to[axis] - from[axis]) * step) / POINTS;
    return [WEST + at(0) * WIDE + (isEnd ? 0 : off(12)), SOUTH + at(1) * HIGH + (isEnd ? 0 : off(12))];
  });
}
