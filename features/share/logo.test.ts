import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngOf } from '#lib/picture/png.ts';
import { LOGOS, logoCanvas, logoSvg } from './logo.ts';

/** Header, colours and pixels: how a file is packed is the affair of whoever packed it. */
function drawnIn(png: Buffer): Buffer[] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return [chunks.get('IHDR')!, chunks.get('PLTE')!, inflateSync(chunks.get('IDAT')!)];
}

test.each(LOGOS)('the files of the logo (%s) are what is drawn', async (logo) => {
  const [svg, png] = ['svg', 'png'].map((kind) => readFileSync(`public/logo/sop130-${logo}.${kind}`));
  expect(svg!.toString()).toBe(logoSvg(logo));
  expect(svg!.toString()).not.toMatch(/<(text|script|style|image)|url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  expect(drawnIn(png!)).toEqual(drawnIn(await pngOf(logoCanvas(logo))));
});
