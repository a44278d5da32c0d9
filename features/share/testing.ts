import type { Card } from '#components/share-card.ts';
import type { Canvas } from '#lib/picture/canvas.ts';
import { drawCard } from './draw-card.ts';
import { BOX } from './sheet.ts';

export const NO_WORDS = { segments: [], spoken: '', label: '', isQuotation: false, legend: '' };

/** Some letters reach back over the line they start on. */
const OVERHANG = 12;

/** How many pixels words have drawn outside of their box: there, the picture is that of a card without words. */
export function strayPixels(card: Card): number {
  const { pixels, width } = drawCard(card);
  const bare = withoutWords(card).pixels;
  let stray = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)];
    const isInside = x >= BOX.left - OVERHANG && x < BOX.right && y >= BOX.top && y < BOX.bottom;
    if (isInside) continue;
    if ([0, 1, 2].some((channel) => pixels[at + channel] !== bare[at + channel])) stray += 1;
  }
  return stray;
}

const grounds = new Map<string, Canvas>();

function withoutWords({ isPoster, change }: Card): Canvas {
  const key = isPoster ? 'poster' : change ? 'change' : 'words';
  const ground = grounds.get(key) ?? drawCard({ title: '', isPoster, change: change && NO_WORDS });
  grounds.set(key, ground);
  return ground;
}
