import type { Card, Shape } from '#components/share-card.ts';
import type { Canvas } from '#lib/picture/canvas.ts';
import { pngOf } from '#lib/picture/png.ts';
import { drawChange } from './change.ts';
import { drawPortrait } from './portrait.ts';
import { print, printSentences, spread } from './print.ts';
import { BOX, drawMark, drawSignature, drawStrip, drawWing, emptySheet, FOOT, ink } from './sheet.ts';

/** Columns of text beside the wing. */
const BESIDE_WING = { width: 800 } as const;

/** The picture of a card, as a PNG. */
export async function pictureOf(card: Card, shape: Shape = 'wide'): Promise<Buffer> {
  return pngOf(shape === 'portrait' ? drawPortrait(card) : drawCard(card));
}

/** The same before it is packed. Pure but for the fonts, which it reads once. */
export function drawCard(card: Card): Canvas {
  const canvas = emptySheet();
  if (card.isPoster) drawWing(canvas, { x: 1096, y: 334, scale: 1.02 });
  else if (!card.change) drawWing(canvas, { x: 1138, y: 418, scale: 0.62 });
  drawStrip(canvas);
  drawHead(canvas);
  if (card.isPoster) drawPoster(canvas, card);
  else if (card.change) drawChange(canvas, card.title, card.change);
  else drawWords(canvas, card);
  drawFoot(canvas, card);
  return canvas;
}

function drawHead(canvas: Canvas): void {
  drawMark(canvas, BOX.left, 50, 46);
  const room = { height: 40, leading: 1 };
  print(canvas, 'SOP 130', { x: 154, y: 45, width: 300, ...room, sizes: [32], hand: 'Bold' });
  const quiet = { color: ink('ink-soft'), hand: 'Regular' } as const;
  print(canvas, 'Milwaukee', { x: 154, y: 77, width: 300, ...room, sizes: [24], ...quiet });
}

function drawPoster(canvas: Canvas, { title, text }: Card): void {
  const claim = { x: BOX.left - 4, y: 148, width: 690, height: text ? 282 : 380, leading: 1.02, hand: 'Bold' } as const;
  const { bottom, lastLine } = print(canvas, title, { ...claim, sizes: spread(96, 44), balanced: true });
  const signed = lastLine.words.at(-1);
  if (signed) drawSignature(canvas, signed.x, lastLine.y + 14, signed.width);
  if (!text) return;
  const lead = { x: BOX.left, y: bottom + 36, width: 640, height: FOOT - bottom - 48, leading: 1.28 };
  printSentences(canvas, text, { ...lead, sizes: spread(34, 26) });
}

function drawWords(canvas: Canvas, { kicker, title, text }: Card): void {
  const column = { x: BOX.left, ...BESIDE_WING };
  const quiet = { color: ink('ink-soft'), hand: 'SemiBold' } as const;
  if (kicker) print(canvas, kicker, { ...column, y: 132, height: 40, leading: 1.3, sizes: [28], ...quiet });
  const head = { ...column, y: kicker ? 176 : 146, height: text ? 236 : 350, leading: 1.08, hand: 'Bold' } as const;
  const { bottom } = print(canvas, title, { ...head, sizes: spread(80, 34), balanced: true });
  if (!text) return;
  const rest = { ...column, y: bottom + 20, height: FOOT - bottom - 24, leading: 1.34 };
  printSentences(canvas, text, { ...rest, sizes: spread(36, 27) });
}

function drawFoot(canvas: Canvas, { address }: Card): void {
  if (!address) return;
  const line = { x: BOX.left, y: FOOT, width: 1072, height: 40, leading: 1.3, sizes: spread(28, 22) };
  print(canvas, address, { ...line, color: ink('lake'), hand: 'SemiBold' });
}
