import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Canvas } from './canvas.ts';
import { pngOf } from './png.ts';

/** Reads back what `pngOf` writes: one table, one chunk of rows without a filter. */
function read(png: Buffer): { width: number; height: number; colors: number; pixels: number[][] } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [header, table, rows] = [chunks.get('IHDR')!, chunks.get('PLTE')!, inflateSync(chunks.get('IDAT')!)];
  const width = header.readUInt32BE(0);
  const indices = [...rows].filter((_, at) => at % (width + 1) !== 0);
  return {
    width,
    height: header.readUInt32BE(4),
    colors: table.length / 3,
    pixels: indices.map((index) => [...table.subarray(index * 3, index * 3 + 3)]),
  };
}

test('what is drawn can be read back', async () => {
  const canvas = new Canvas(3, 2, [250, 240, 230]);
  canvas.fillBox(1, 0, 1, 2, [10, 20, 30]);
  const png = await pngOf(canvas);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [paper, ink] = [
    [250, 240, 230],
    [10, 20, 30],
  ];
  expect(read(png)).toEqual({ width: 3, height: 2, colors: 2, pixels: [paper, ink, paper, paper, ink, paper] });
});

test('with too many colours they come near, not wrong', async () => {
  const canvas = new Canvas(64, 64, [0, 0, 0]);
  for (let at = 0; at < 64 * 64; at++) canvas.pixels.set([at % 256, (at * 7) % 256, (at * 13) % 256], at * 3);
  const { colors, pixels } = read(await pngOf(canvas));
  expect(colors).toBeLessThanOrEqual(256);
  for (const [at, pixel] of pixels.entries()) {
    for (const [channel, value] of pixel.entries()) {
      expect(Math.abs(value - canvas.pixels[at * 3 + channel]!)).toBeLessThanOrEqual(64);
    }
  }
});
