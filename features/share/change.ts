import type { Card } from '#components/share-card.ts';
import type { Canvas } from '#lib/picture/canvas.ts';
import { print, spread, widthOfLine } from './print.ts';
import { BOX, FOOT, ink } from './sheet.ts';

const WIDTH = BOX.right - BOX.left;
const LEGEND = 70;

/** The change itself with its marks, and above it whose words these are. */
export function drawChange(canvas: Canvas, title: string, change: NonNullable<Card['change']>): void {
  const head = { x: BOX.left, y: 122, width: WIDTH, height: 98, leading: 1.1, hand: 'Bold' } as const;
  const { bottom } = print(canvas, title, { ...head, sizes: spread(52, 34) });
  const label = drawLabel(canvas, bottom + 14, change);
  const inset = change.isQuotation ? 28 : 0;
  const top = label + 14;
  const text = { x: BOX.left + inset, y: top, width: WIDTH - inset, height: FOOT - LEGEND - top - 12, leading: 1.32 };
  const drawn = print(canvas, change.segments, { ...text, sizes: spread(54, 26), hand: 'marked' });
  if (change.isQuotation) canvas.fillBox(BOX.left, top + 4, 8, drawn.bottom - top - 8, ink('ink'));
  const legend = { x: BOX.left, y: FOOT - LEGEND, width: WIDTH, height: LEGEND, leading: 1.25, balanced: true };
  print(canvas, change.legend, { ...legend, sizes: spread(27, 22), color: ink('ink-soft'), hand: 'Regular' });
}

/** A frame around few words: heavy for words of record, thin for ours. @returns where it ends below */
function drawLabel(canvas: Canvas, y: number, { label, isQuotation }: NonNullable<Card['change']>): number {
  const text = { x: BOX.left + 16, y: y + 3, width: WIDTH - 32, height: 44, leading: 1.4 };
  const { size } = print(canvas, label, { ...text, sizes: spread(28, 18), hand: 'SemiBold' });
  const width = Math.min(WIDTH, widthOfLine(label, size, 'SemiBold') + 32);
  const line = isQuotation ? 5 : 2;
  const height = 46;
  const color = ink(isQuotation ? 'ink' : 'edge');
  canvas.fillBox(BOX.left, y, width, line, color);
  canvas.fillBox(BOX.left, y + height - line, width, line, color);
  canvas.fillBox(BOX.left, y, line, height, color);
  canvas.fillBox(BOX.left + width - line, y, line, height, color);
  return y + height;
}
