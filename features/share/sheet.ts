import { PICTURE } from '#components/share-card.ts';
import { Canvas, type Ink } from '#lib/picture/canvas.ts';
import { moved, outlineOfPath, strokeOf, type Matrix } from '#lib/picture/outline.ts';
import {
  DOTS,
  FEW_VEINS,
  FORE,
  FORE_FILL,
  FORE_VEINS,
  HIND,
  HIND_FILL,
  HIND_VEINS,
  SIGNATURE,
} from '#components/wing-shapes.ts';
import { inks } from '#look.ts';

/** Words stay within; only the wing and the strip reach the edge. */
export const BOX = { left: 64, top: 40, right: 1136, bottom: 596 } as const;

/** Below this line stands the address alone. */
export const FOOT = 548;

const TILT = Math.PI / 18;

/** An ink of the house, light theme: a picture is paper. */
export function ink(name: keyof typeof inks): Ink {
  const value = Number.parseInt(inks[name][0].slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const emptySheet = ({ width, height }: { width: number; height: number } = PICTURE): Canvas =>
  new Canvas(width, height, ink('paper'));

/** One wing with all its veins, mirrored and tilted as on the home page, around a point. */
export function drawWing(canvas: Canvas, { x, y, scale }: { x: number; y: number; scale: number }): void {
  const [cos, sin] = [Math.cos(TILT) * scale, Math.sin(TILT) * scale];
  const [middleX, middleY] = [340, 370];
  const matrix: Matrix = [-cos, sin, sin, cos, x + cos * middleX - sin * middleY, y - sin * middleX - cos * middleY];
  drawGround(canvas, matrix);
  for (const veins of [HIND_VEINS, FORE_VEINS]) {
    canvas.fill(moved(strokeOf(outlineOfPath(veins), 9), matrix), ink('wing-ink'));
  }
  for (const { width, d } of DOTS) canvas.fill(moved(strokeOf(outlineOfPath(d), width), matrix), ink('wing-dot'));
}

/** The whole butterfly, `height` pixels high. */
export function drawMark(canvas: Canvas, x: number, y: number, height: number): void {
  const scale = height / 720;
  const right: Matrix = [scale, 0, 0, scale, x + 520 * scale, y - 10 * scale];
  const left: Matrix = [-scale, 0, 0, scale, x + 640 * scale, y - 10 * scale];
  for (const matrix of [right, left]) {
    drawGround(canvas, matrix);
    canvas.fill(moved(strokeOf(outlineOfPath(FEW_VEINS), 24), matrix), ink('wing-ink'));
  }
}

function drawGround(canvas: Canvas, matrix: Matrix): void {
  for (const shape of [HIND, FORE]) canvas.fill(moved(outlineOfPath(shape), matrix), ink('wing-ink'));
  for (const shape of [HIND_FILL, FORE_FILL]) canvas.fill(moved(outlineOfPath(shape), matrix), ink('wing'));
}

/** The stroke of a pen below a word, as on the home page. */
export function drawSignature(canvas: Canvas, x: number, y: number, width: number): void {
  const stroke = moved(outlineOfPath(SIGNATURE), [width / 300, 0, 0, 1, x, y]);
  canvas.fill(strokeOf(stroke, 6), ink('wing'));
}

/** The printer's strip along the foot: the three inks of the house. */
export function drawStrip(canvas: Canvas): void {
  const third = canvas.width / 3;
  for (const [at, name] of (['wing', 'lake-strip', 'ink'] as const).entries()) {
    canvas.fillBox(at * third, canvas.height - 14, third, 14, ink(name));
  }
}
