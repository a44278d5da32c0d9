import { encode } from 'uqr';
import { escaped } from './markup.ts';
import { Canvas } from './picture/canvas.ts';
import { pngOf } from './picture/png.ts';

/** Light modules around a code, without which no camera finds it (ISO/IEC 18004, 9.1). */
const QUIET = 4;

export type Qr = {
  /** How many modules wide and high, the quiet ones around it included. */
  size: number;
  /** The dark modules as the `d` of an SVG path, one unit each: bars along the rows. */
  path: string;
};

/**
 * An address as a QR code that still reads with a seventh of it torn off or stained (level M, more where it costs no room).
 * Light ground must lie under it. Draw it as `<svg viewBox="0 0 {size} {size}" shapeRendering="crispEdges"><path d={path} /></svg>`.
 * @throws a RangeError when the text is longer than a code holds (2,331 bytes)
 */
export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: QUIET });
  const bars = data.flatMap((row, y) => barsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size, path: bars.join('') };
}

/** The code as an SVG file: black on white, as wide as it is shown. */
export function qrSvg(text: string, title: string): string {
  const { size, path } = qrOf(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img"><title>${escaped(title)}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}

/** The code as a PNG, black on white. @param scale pixels for each module, a whole number */
export async function qrPng(text: string, scale = 12): Promise<Buffer> {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: QUIET });
  const canvas = new Canvas(size * scale, size * scale, [255, 255, 255]);
  data.forEach((row, y) => {
    for (const [x, width] of barsOf(row)) canvas.fillBox(x * scale, y * scale, width * scale, scale, [0, 0, 0]);
  });
  return pngOf(canvas);
}

/** Where dark modules begin in a row, and how many stand side by side. */
function barsOf(row: boolean[]): [number, number][] {
  const bars: [number, number][] = [];
  row.forEach((isDark, x) => {
    if (isDark && row[x - 1]) bars.at(-1)![1] += 1;
    else if (isDark) bars.push([x, 1]);
  });
  return bars;
}
