import { type Card, PORTRAIT } from '#components/share-card.ts';
import type { Canvas } from '#lib/picture/canvas.ts';
import { print, printSentences, spread } from './print.ts';
import { drawMark, drawStrip, drawWing, emptySheet, ink } from './sheet.ts';

/** Words stay within, above the wing; the address stands in the dark foot. */
export const UPRIGHT = { left: 84, right: 996, top: 76, bottom: 880, foot: 1226 } as const;

const WIDTH = UPRIGHT.right - UPRIGHT.left;
const STRIP = 14;

/** The upright picture of a card: what it is in large letters, what for, the wing, and where to find it. Never the change of a point. */
export function drawPortrait({ title, text, address }: Card): Canvas {
  const canvas = emptySheet(PORTRAIT);
  drawWing(canvas, { x: 770, y: 1196, scale: 0.95 });
  drawHead(canvas);
  const head = { x: UPRIGHT.left - 4, y: 206, width: WIDTH, height: 380, leading: 1.06, hand: 'Bold' } as const;
  const { bottom } = print(canvas, title, { ...head, sizes: spread(116, 44), balanced: true });
  const below = bottom + 28;
  const rest = { x: UPRIGHT.left, y: below, width: WIDTH, height: UPRIGHT.bottom - below, leading: 1.32 };
  if (text) printSentences(canvas, text, { ...rest, sizes: spread(50, 34) });
  drawFoot(canvas, address);
  drawStrip(canvas);
  return canvas;
}

function drawHead(canvas: Canvas): void {
  drawMark(canvas, UPRIGHT.left, UPRIGHT.top + 8, 66);
  const room = { x: 212, width: 400, height: 60, leading: 1 };
  print(canvas, 'SOP 130', { ...room, y: UPRIGHT.top, sizes: [46], hand: 'Bold' });
  print(canvas, 'Milwaukee', { ...room, y: UPRIGHT.top + 46, sizes: [34], color: ink('ink-soft'), hand: 'Regular' });
}

function drawFoot(canvas: Canvas, address: string | undefined): void {
  const height = canvas.height - STRIP - UPRIGHT.foot;
  canvas.fillBox(0, UPRIGHT.foot, canvas.width, height, ink('block'));
  if (!address) return;
  const line = { x: UPRIGHT.left, y: UPRIGHT.foot + 30, width: WIDTH, height: 50, leading: 1 };
  print(canvas, address, { ...line, sizes: spread(42, 26), color: ink('on-block'), hand: 'SemiBold' });
}
