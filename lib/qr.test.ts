import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrOf, qrPng, qrSvg } from './qr.ts';

/** What a camera program reads in a picture. */
async function readIn(picture: Buffer, width?: number): Promise<string | undefined> {
  const image = await loadImage(picture);
  const [w, h] = width ? [width, width] : [image.width, image.height];
  const context = createCanvas(w, h).getContext('2d');
  context.drawImage(image, 0, 0, w, h);
  return jsQR(new Uint8ClampedArray(context.getImageData(0, 0, w, h).data), w, h)?.data;
}

const texts = [
  'http://localhost:3000/es/peticion',
  'https://sop130.example/en/petition',
  `https://sop130.example/${'a-long-way/'.repeat(30)}?q=ñandú`,
];

test.each(texts)('%s is read from the PNG and from the SVG', async (text) => {
  expect(await readIn(await qrPng(text, 6))).toBe(text);
  expect(await readIn(Buffer.from(qrSvg(text, 'A & <b>')), qrOf(text).size * 6)).toBe(text);
});

test('it is read with a corner of its words torn off', async () => {
  const image = await loadImage(await qrPng(texts[1]!, 6));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  context.fillStyle = '#fff';
  context.fillRect(image.width * 0.72, image.height * 0.72, image.width * 0.2, image.height * 0.16);
  expect(await readIn(canvas.toBuffer('image/png'))).toBe(texts[1]);
});

test('four light modules stand around it, and it is small', async () => {
  const { size, path } = qrOf(texts[1]!);
  const xs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [Number(x), Number(y), Number(width)]);
  for (const [x, y, width] of xs) {
    expect(Math.min(x!, y!)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x! + width!, y! + 1)).toBeLessThanOrEqual(size - 4);
  }
  expect(path.length).toBeLessThan(5_000);
  expect((await qrPng(texts[1]!)).length).toBeLessThan(5_000);
});

test('a text that no code holds is an error', () => {
  expect(() => qrOf('x'.repeat(3_000))).toThrow();
});
