import { topology } from 'topojson-server';
import { type Boundaries, DEGREE, type Position, simplifyLine } from '#lib/boundaries.ts';
import type { District } from './check.ts';
import { crossingOf } from './crossings.ts';
import { Refused } from './refused.ts';

/** What a phone downloads at most for its position, unpacked. */
export const MOST_BYTES = 40_000;

/** How far a line may move, in metres: the first that is small enough is taken. */
const TOLERANCES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 30];

type Origin = Pick<Boundaries, 'credit' | 'source' | 'imported'> & { uncertainty: number };
type Grid = Boundaries['transform'];

/** Lines on a grid of one metre, with as few points as needed. A line between two districts stays one. @throws Refused when they stay too many */
export function simplified(districts: District[], { uncertainty, ...origin }: Origin): Boundaries {
  const grid = gridOf(districts);
  const whole = topology({
    districts: { type: 'GeometryCollection', geometries: districts.map((each) => onGrid(each, grid)) },
  });
  for (const tolerance of TOLERANCES) {
    const lines = whole.arcs.map((line) => simplifyLine(line, tolerance));
    const geometries = whole.objects.districts.geometries.map(({ arcs }, index) => ({
      type: 'MultiPolygon' as const,
      id: districts[index]!.number,
      arcs,
    }));
    const boundaries: Boundaries = {
      type: 'Topology',
      ...origin,
      margin: tolerance + uncertainty + 1, // the grid
      transform: grid,
      objects: { districts: { type: 'GeometryCollection', geometries } },
      arcs: lines.map(asSteps),
    };
    if (JSON.stringify(boundaries).length <= MOST_BYTES && !crossingOf(lines)) return boundaries;
  }
  throw new Refused(
    `The lines cannot be made smaller than ${MOST_BYTES / 1000} kB without moving them by more than ${TOLERANCES.at(-1)} m.`,
  );
}

/** One step is a metre in both directions. */
function gridOf(districts: District[]): Grid {
  const points = districts.flatMap(({ pieces }) => pieces.flat(2));
  const [west, south, north] = [
    least(points, 0),
    least(points, 1),
    -least(
      points.map(([x, y]) => [x, -y]),
      1,
    ),
  ];
  const middle = ((south + north) / 2 / 180) * Math.PI;
  const round = (degrees: number, digits: number) => Number(degrees.toFixed(digits));
  return {
    scale: [round(1 / (DEGREE * Math.cos(middle)), 12), round(1 / DEGREE, 12)],
    translate: [round(west, 6), round(south, 6)],
  };
}

const least = (points: Position[], axis: 0 | 1) =>
  points.reduce((found, point) => Math.min(found, point[axis]), Infinity);

function onGrid({ pieces }: District, { scale, translate }: Grid) {
  const place = (degrees: number, axis: 0 | 1) => Math.round((degrees - translate[axis]) / scale[axis]);
  const isNew = (point: Position, index: number, ring: Position[]) =>
    index === 0 || point[0] !== ring[index - 1]![0] || point[1] !== ring[index - 1]![1];
  const ringOf = (ring: Position[]) => ring.map(([x, y]): [number, number] => [place(x, 0), place(y, 1)]).filter(isNew);
  const coordinates = pieces
    .map((rings) => rings.map(ringOf).filter((ring) => ring.length >= 4)) // smaller than the grid
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon' as const, coordinates };
}

function asSteps(line: Position[]): Position[] {
  return line.map(([x, y], index) => {
    const [px, py] = line[index - 1] ?? [0, 0];
    return [x - px, y - py];
  });
}
