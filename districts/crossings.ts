import type { Position } from '#lib/boundaries.ts';

type Piece = readonly [Position, Position];

/** Where two straight pieces of these lines cross, if any do. Pieces that only touch do not cross. */
export function crossingOf(lines: readonly (readonly Position[])[]): Position | undefined {
  const pieces = lines.flatMap((line) => line.slice(1).map((end, index): Piece => [line[index]!, end]));
  const order = pieces.toSorted((a, b) => leftOf(a) - leftOf(b));
  for (const [index, piece] of order.entries()) {
    const right = Math.max(piece[0][0], piece[1][0]);
    for (let next = index + 1; next < order.length && leftOf(order[next]!) <= right; next++)
      if (doCross(piece, order[next]!)) return piece[0];
  }
  return undefined;
}

const leftOf = ([a, b]: Piece) => Math.min(a[0], b[0]);

function doCross([a, b]: Piece, [c, d]: Piece): boolean {
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
}

const sideOf = ([ax, ay]: Position, [bx, by]: Position, [x, y]: Position) =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
