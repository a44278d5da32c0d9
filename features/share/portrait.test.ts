import { expect, test } from 'vitest';
import { PORTRAIT, type Card } from '#components/share-card.ts';
import { pictureOf } from './draw-card.ts';
import { drawPortrait, UPRIGHT } from './portrait.ts';

const LONG = 'incomprehensibilities and electroencephalographically speaking '.repeat(6);
const WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
const address = `sop130.example/es/${'herramientas/'.repeat(8)}`;

/** Some letters reach back over the line they start on. */
const OVERHANG = 12;

const ground = drawPortrait({ title: '' });

/** Pixels that words have drawn outside of their place: there the picture is that of a card without words. */
function strayPixels(card: Card): number {
  const { pixels, width } = drawPortrait(card);
  let stray = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)];
    const isBeside = x < UPRIGHT.left - OVERHANG || x > UPRIGHT.right;
    const isBelow = y > UPRIGHT.bottom && y < UPRIGHT.foot;
    if (!isBeside && !isBelow) continue;
    if ([0, 1, 2].some((channel) => pixels[at + channel] !== ground.pixels[at + channel])) stray += 1;
  }
  return stray;
}

test.each([
  {
    title: 'Flyer with a code to scan',
    text: 'Letter size, one or two to a sheet. The code opens the petition.',
    address,
  },
  { title: LONG, text: LONG.repeat(3), address },
  { title: WORD, text: WORD, address },
  { title: '🚓', text: 'مرحبا 漢字かな' },
  { title: '' },
])('upright, words %# stay inside, and the file is small', async (card) => {
  expect(strayPixels(card)).toBe(0);
  const png = await pictureOf(card, 'portrait');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PORTRAIT.width, PORTRAIT.height]);
  expect(png.length).toBeLessThan(100_000);
});
