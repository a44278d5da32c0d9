import { wholeAddress } from '#lib/addresses.ts';
import type { Block, Box, PageBlock, Sheet } from '#pdf/sheet.ts';
import type { KitItem } from '../kit.ts';
import { shortAddress } from './addresses.ts';
import { blocksOf, bold } from './blocks.ts';
import { qrDrawing, stripShapes } from './drawings.ts';
import { behindNote, framed, masthead } from './frame.ts';
import type { Words } from './words.ts';

const HALF = 396;
const EDGE = 36;

/** Two of the same card on a sheet, to be cut apart: one to keep, one to give. */
export function callCard(kit: KitItem, words: Words): Sheet {
  const cut = { d: `M18 ${HALF}H594`, stroke: 'edge', width: 1, dash: 4 } as const;
  const page: PageBlock = {
    kind: 'page',
    shapes: [cut, ...[0, HALF].flatMap((top) => stripShapes(EDGE, top + 26, 612 - 2 * EDGE, 5))],
    boxes: [...cardAt(0, kit, words), ...cardAt(HALF, kit, words).map((box): Box => ({ ...box, isEcho: true }))],
  };
  return framed(kit, words, 1, [page]);
}

function cardAt(top: number, kit: KitItem, words: Words): Box[] {
  const { item, sheet } = kit;
  const { t, tPage } = words;
  const address = shortAddress('/contact', item.lang);
  const code = qrDrawing(wholeAddress('/contact', item.lang), 84, t('qr', { address }));
  const script: Block[] = [
    bold(item.title, '2xl', { role: 'H1' }),
    ...sheet.flatMap(({ text }) => blocksOf(text, 'l')),
  ];
  const beside: Block[] = [
    bold(tPage('cautions'), 's', { role: 'H2' }),
    ...(item.cautions ? blocksOf(item.cautions, 's') : []),
    ...behindNote(kit, words),
  ];
  const number: Block[] = [code, bold(tPage('actions.script'), 's', { gap: 2 }), bold(address, 's', { gap: 1 })];
  return [
    { x: EDGE, y: top + 42, width: 540, height: 34, blocks: masthead(words, 14) },
    { x: EDGE, y: top + 82, width: 344, height: 288, blocks: script, most: 1.15, least: 0.62 },
    { x: 400, y: top + 82, width: 176, height: 164, blocks: beside, most: 1, least: 0.75 },
    { x: 400, y: top + 250, width: 176, height: 120, blocks: number, most: 1, least: 0.7 },
  ];
}
