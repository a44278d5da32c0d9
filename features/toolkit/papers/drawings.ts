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
import { qrOf } from '#lib/qr.ts';
import type { DrawingBlock, Shape } from '#pdf/sheet.ts';

type Place = NonNullable<Shape['place']>;

const ground = (place: Place): Shape[] => [
  { d: HIND, fill: 'wing-ink', place },
  { d: FORE, fill: 'wing-ink', place },
  { d: HIND_FILL, fill: 'wing', place },
  { d: FORE_FILL, fill: 'wing', place },
];

/** The whole butterfly, small. @param height in points */
export function markDrawing(height: number): DrawingBlock {
  const halves: Place[] = [
    [1, 0, 0, 1, 520, -10],
    [-1, 0, 0, 1, 640, -10],
  ];
  const shapes = halves.flatMap((place): Shape[] => [
    ...ground(place),
    { d: FEW_VEINS, stroke: 'wing-ink', width: 24, place },
  ]);
  return { kind: 'drawing', width: (height * 1160) / 720, height, scale: height / 720, shapes };
}

/** One wing with its veins and dots, mirrored and tilted as on the home page. `x`, `y`: its middle, in points. */
export function wingShapes({ x, y, scale }: { x: number; y: number; scale: number }): Shape[] {
  const [cos, sin] = [Math.cos(Math.PI / 18) * scale, Math.sin(Math.PI / 18) * scale];
  const place: Place = [-cos, sin, sin, cos, x + cos * 340 - sin * 370, y - sin * 340 - cos * 370];
  return [
    ...ground(place),
    ...[HIND_VEINS, FORE_VEINS].map((d): Shape => ({ d, stroke: 'wing-ink', width: 9, place })),
    ...DOTS.map(({ width, d }): Shape => ({ d, stroke: 'wing-dot', width, place })),
  ];
}

/** The three inks of the house, as a printer's strip. */
export const stripShapes = (x: number, y: number, width: number, height: number): Shape[] =>
  (['wing', 'lake-strip', 'ink'] as const).map((fill, at) => ({
    d: `M${x + (at * width) / 3} ${y}h${width / 3}v${height}h${-width / 3}z`,
    fill,
  }));

/** The pen's stroke under a claim. */
export const signatureDrawing = (width: number): DrawingBlock => ({
  kind: 'drawing',
  width,
  height: 14,
  scale: width / 300,
  shapes: [{ d: SIGNATURE, stroke: 'wing', width: 6 }],
  gap: 2,
});

/** A code to scan, as shapes: sharp at any size. Its light edge is the paper. @param alt said to whoever hears the file */
export function qrDrawing(address: string, width: number, alt: string): DrawingBlock {
  const { size, path } = qrOf(address);
  return { kind: 'drawing', width, height: width, scale: width / size, shapes: [{ d: path, fill: 'ink' }], alt };
}
