/** Longitude and latitude in degrees, or two axes of a plane. */
export type Position = readonly [number, number];

/** The district lines as `npm run districts -- import` leaves them: TopoJSON, so that a line between two districts is kept once. */
export type Boundaries = {
  type: 'Topology';
  /** Who drew them. */
  credit: string;
  /** Where they were taken from: an address, or the name of a file. */
  source: string;
  /** The day of the import, `2026-11-25`. */
  imported: string;
  /** How far a line may lie from where the source has it, in metres. */
  margin: number;
  transform: { scale: Position; translate: Position };
  objects: { districts: { type: 'GeometryCollection'; geometries: Outline[] } };
  /** Lines on the grid of `transform`: the first point, then the steps to the next. */
  arcs: Position[][];
};

/** Pieces, each with its rings, each of them made of lines; `~n` is line n backwards. */
type Outline = { type: 'MultiPolygon'; id: number; arcs: number[][][] };

/** Metres in a degree of latitude. */
export const DEGREE = 111_320;

/** A line with fewer points, none of which was further than `tolerance` from what is left (Douglas and Peucker). Its ends stay. */
export function simplifyLine(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let [furthest, at] = [tolerance, 0];
    for (let between = from + 1; between < to; between++) {
      const distance = distanceTo(line[between]!, line[from]!, line[to]!);
      if (distance > furthest) [furthest, at] = [distance, between];
    }
    if (at === 0) continue;
    kept.add(at);
    open.push([from, at], [at, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

/** From a point to a straight piece, in a plane. */
function distanceTo([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/**
 * The rings of each district on the grid (y upwards).
 * @param refine what to do with each line first, so that neighbours still share it
 */
export function ringsOf(
  { arcs, objects }: Boundaries,
  refine: (line: Position[]) => Position[] = (line) => line,
): Map<number, Position[][]> {
  const lines = arcs.map((steps) => {
    let [x, y] = [0, 0];
    return refine(steps.map(([dx, dy]) => [(x += dx), (y += dy)] as const));
  });
  const ring = (numbers: number[]) =>
    numbers.flatMap((number, index) => {
      const line = number < 0 ? lines[~number]!.toReversed() : lines[number]!;
      return index ? line.slice(1) : line; // it begins where the one before ended
    });
  return new Map(objects.districts.geometries.map(({ id, arcs: pieces }) => [id, pieces.flat().map(ring)]));
}
