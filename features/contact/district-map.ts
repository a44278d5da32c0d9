import { type Boundaries, type Position, ringsOf, simplifyLine } from '#lib/boundaries.ts';

/** A district as it is drawn: the outline as an SVG path, and where its number stands. */
export type Shape = { number: number; path: string; label: Position };
export type DistrictMap = { width: number; height: number; shapes: Shape[] };

const WIDTH = 500;
/** Finer than a line is wide. */
const TOLERANCE = 0.8;

/** The districts in a box of 500 units of width, north up. Neighbours share their line. */
export function mapOf(boundaries: Boundaries): DistrictMap {
  const points = [...ringsOf(boundaries).values()].flat(2);
  const [right, top] = points.reduce(([x, y], [px, py]) => [Math.max(x, px), Math.max(y, py)], [0, 0]);
  const scale = WIDTH / right;
  const place = ([x, y]: Position): Position => [Math.round(x * scale), Math.round((top - y) * scale)];
  const districts = ringsOf(boundaries, (line) => simplifyLine(line.map(place), TOLERANCE));
  const shapes = [...districts].map(([number, rings]) => ({ number, path: pathOf(rings), label: innerPoint(rings) }));
  return { width: WIDTH, height: Math.ceil(top * scale), shapes };
}

const pathOf = (rings: Position[][]) =>
  rings
    .map(
      (ring) =>
        `M${ring
          .slice(0, -1)
          .map((point) => point.join(' '))
          .join('L')}z`,
    )
    .join('');

/** Of the points of a grid the one furthest inside. */
function innerPoint(rings: Position[][]): Position {
  const all = rings.flat();
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const between = (values: number[]) => {
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return Array.from({ length: 24 }, (_, step) => Math.round(from + ((to - from) * (step + 0.5)) / 24));
  };
  let best: { point: Position; depth: number } = { point: all[0]!, depth: -Infinity };
  for (const x of between(xs)) {
    for (const y of between(ys)) {
      const depth = depthOf([x, y], rings);
      if (depth > best.depth) best = { point: [x, y], depth };
    }
  }
  return best.point;
}

/** How far inside a point is; below zero outside. */
function depthOf([x, y]: Position, rings: Position[][]): number {
  let isInside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (const [index, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring[index - 1] ?? [bx, by];
      if (ay > y !== by > y && ax + ((y - ay) / (by - ay)) * (bx - ax) > x) isInside = !isInside;
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy));
    }
  }
  return isInside ? nearest : -nearest;
}
