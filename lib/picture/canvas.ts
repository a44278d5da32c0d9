import type { Outline } from './outline.ts';

/** Red, green, blue, 0 to 255. */
export type Ink = readonly [number, number, number];

/** Steps between "not covered" and "covered" at an edge. Few, so that a picture has few colours and stays small. */
const SHADES = 12;

/** A picture in memory: shapes in flat colours with soft edges, one over the other. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Three bytes for each pixel, row by row. */
  readonly pixels: Uint8Array;

  constructor(width: number, height: number, ground: Ink) {
    this.width = width;
    this.height = height;
    this.pixels = Buffer.alloc(width * height * 3, Buffer.from(ground));
  }

  fillBox(x: number, y: number, width: number, height: number, ink: Ink): void {
    this.fill([[x, y, x + width, y, x + width, y + height, x, y + height]], ink);
  }

  /** Shapes that turn the other way are holes. What lies outside the picture is cut off. */
  fill(outline: Outline, ink: Ink): void {
    const box = boxOf(outline, this.height);
    if (!box) return;
    const cover = new Float32Array(box.width * box.height + 2);
    for (const shape of outline) {
      for (let at = 0; at < shape.length; at += 2) {
        const next = (at + 2) % shape.length;
        addEdge(
          cover,
          box,
          [shape[at]! - box.x, shape[at + 1]! - box.y],
          [shape[next]! - box.x, shape[next + 1]! - box.y],
        );
      }
    }
    this.#ink(cover, box, ink);
  }

  #ink(cover: Float32Array, box: Box, ink: Ink): void {
    for (let row = 0; row < box.height; row++) {
      let sum = 0;
      for (let column = 0; column < box.width; column++) {
        sum += cover[row * box.width + column]!;
        const x = box.x + column;
        const part = Math.round(Math.min(1, Math.abs(sum)) * SHADES) / SHADES;
        if (part === 0 || x < 0 || x >= this.width) continue;
        const at = ((box.y + row) * this.width + x) * 3;
        for (let channel = 0; channel < 3; channel++) {
          const under = this.pixels[at + channel]!;
          this.pixels[at + channel] = Math.round(under + (ink[channel]! - under) * part);
        }
      }
    }
  }
}

type Box = { x: number; y: number; width: number; height: number };
type Point = readonly [number, number];

function boxOf(outline: Outline, height: number): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of outline) {
    for (let at = 0; at < shape.length; at += 2) {
      left = Math.min(left, shape[at]!);
      right = Math.max(right, shape[at]!);
      top = Math.min(top, shape[at + 1]!);
      bottom = Math.max(bottom, shape[at + 1]!);
    }
  }
  const [x, y] = [Math.floor(left), Math.max(0, Math.floor(top))];
  const box = { x, y, width: Math.ceil(right) - x + 2, height: Math.min(height, Math.ceil(bottom)) - y };
  return box.height > 0 && Number.isFinite(box.width) ? box : undefined;
}

/**
 * Adds to each pixel how much more of it, and of all to its right, the edge covers; sums along a row give the cover
 * (signed areas, as in Raph Levien's font-rs). Shapes may overlap if they turn the same way.
 */
function addEdge(cover: Float32Array, box: Box, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const direction = from[1] < to[1] ? 1 : -1;
  const [[topX, topY], [, bottomY]] = direction === 1 ? [from, to] : [to, from];
  const slope = (to[0] - from[0]) / (to[1] - from[1]);
  const last = Math.min(box.height, Math.ceil(bottomY));
  for (let row = Math.max(0, Math.floor(topY)); row < last; row++) {
    const enters = Math.max(row, topY);
    const leaves = Math.min(row + 1, bottomY);
    if (leaves <= enters) continue;
    const x0 = topX + (enters - topY) * slope;
    const x1 = topX + (leaves - topY) * slope;
    addPiece(cover, row * box.width, Math.min(x0, x1), Math.max(x0, x1), (leaves - enters) * direction);
  }
}

/** The part of an edge in one row, `height` high, from `x0` to `x1`. */
function addPiece(cover: Float32Array, start: number, x0: number, x1: number, height: number): void {
  const [first, end] = [Math.floor(x0), Math.ceil(x1)];
  if (end <= first + 1) {
    const right = (x0 + x1) / 2 - first;
    cover[start + first]! += height * (1 - right);
    cover[start + first + 1]! += height * right;
    return;
  }
  const perPixel = height / (x1 - x0);
  for (let x = first; x < end; x++) {
    const [left, right] = [Math.max(x0, x), Math.min(x1, x + 1)];
    const part = perPixel * (right - left);
    const covered = part * (1 - ((left + right) / 2 - x));
    cover[start + x]! += covered;
    cover[start + x + 1]! += part - covered;
  }
}
