import type { Locale } from '#i18n/routing.ts';
import { wholeAddress } from '#lib/addresses.ts';
import { type Inline, plainText, type RichText } from '#lib/rich-text.ts';
import type { Block, Box, PageBlock, Sheet } from '#pdf/sheet.ts';
import type { KitItem } from '../kit.ts';
import { shortAddress } from './addresses.ts';
import { blocksOf, bold, say } from './blocks.ts';
import { qrDrawing, signatureDrawing, stripShapes, wingShapes } from './drawings.ts';
import { behindNote, framed, masthead } from './frame.ts';
import { type Words, wordsIn } from './words.ts';

/** What a printer at home does not reach, in points. */
const [LEFT, RIGHT, TOP, BOTTOM] = [18, 594, 18, 774];
const TEAR = 640;
const STRIPS = 10;

/** A side for each language, the reader's first: on a wall either may be turned to the street. */
export async function flyer(sides: KitItem[], words: Words): Promise<Sheet> {
  const pages = await Promise.all(sides.map(async (side) => sideOf(side, await wordsIn(side.item.lang))));
  return framed(sides[0]!, words, sides.length, pages);
}

function sideOf(kit: KitItem, words: Words): PageBlock {
  const { item, sheet } = kit;
  const { lang } = item;
  const text = sheet.flatMap((part) => part.text);
  const claim = text.findIndex(({ nodeType }) => nodeType === 'heading-3');
  const title = claim < 0 ? item.title : plainText([text[claim]!]);
  const rest = text.filter((_, at) => at !== claim);
  const cuts = Array.from({ length: STRIPS - 1 }, (_, at) => {
    const x = LEFT + ((RIGHT - LEFT) / STRIPS) * (at + 1);
    return `M${x} ${TEAR}V${BOTTOM}`;
  });
  const boxes: Box[] = [
    { x: 36, y: 42, width: 300, height: 34, blocks: masthead(words, 18).slice(0, 1) },
    {
      x: 36,
      y: 92,
      width: 362,
      height: 308,
      blocks: [bold(title, 'claim', { role: 'H1' }), signatureDrawing(120)],
      most: 2.1,
      least: 0.7,
    },
    {
      x: 36,
      y: 420,
      width: 352,
      height: 208,
      blocks: [...blocksOf(rest, 'l'), ...behindNote(kit, words)],
      most: 1.4,
      least: 0.75,
    },
    { x: 414, y: 410, width: 180, height: 222, blocks: signHere(rest, lang, words), most: 1, least: 0.6 },
    ...Array.from({ length: STRIPS }, (_, at) => tearOff(at, rest, lang)),
  ];
  return {
    kind: 'page',
    clip: { x: LEFT, y: TOP, width: RIGHT - LEFT, height: BOTTOM - TOP },
    shapes: [
      ...wingShapes({ x: 552, y: 172, scale: 0.52 }),
      ...stripShapes(LEFT, TOP, RIGHT - LEFT, 8),
      { d: `M${LEFT} ${TEAR}H${RIGHT}${cuts.join('')}`, stroke: 'edge', width: 0.8, dash: 4 },
    ],
    boxes: boxes.map((box) => ({ ...box, lang })),
  };
}

/** The first words of the flyer that lead to the petition are what stands at its code. */
function signHere(text: RichText, lang: Locale, { t }: Words): Block[] {
  const address = shortAddress('/petition', lang);
  return [
    qrDrawing(wholeAddress('/petition', lang), 168, t('qr', { address })),
    bold(petitionWords(text, lang), 'xl', { gap: 0 }),
    bold(address, 'l', { gap: 1, tone: 'monarch-text' }),
  ];
}

function tearOff(at: number, text: RichText, lang: Locale): Box {
  const width = (RIGHT - LEFT) / STRIPS;
  const blocks = [bold(petitionWords(text, lang), 's'), say(shortAddress('/petition', lang), 'xs', { gap: 1 })];
  const x = LEFT + at * width + 11;
  return {
    x,
    y: BOTTOM - 4,
    width: BOTTOM - TEAR - 8,
    height: width - 14,
    blocks,
    least: 0.6,
    isTurned: true,
    isEcho: true,
  };
}

function petitionWords(text: RichText, lang: Locale): string {
  const nodes = text.flatMap((block): Inline[] => ('content' in block ? block.content : []));
  const link = nodes.find((node) => node.nodeType === 'web-link' && node.url === wholeAddress('/petition', lang));
  return link ? plainText([{ nodeType: 'paragraph', content: [link] }]) : 'SOP 130';
}
