import PDFDocument from 'pdfkit';
import { drawPage } from './boxes.ts';
import { Element } from './element.ts';
import { drawSpots, pagesOf, type Spot, spotsOf } from './flow.ts';
import { printable } from './letters.ts';
import { type Doc, FONTS } from './lines.ts';
import { putHeadsAndFeet } from './margins.ts';
import { BOTTOM, MARGIN, TOP, WIDTH } from './page-size.ts';
import type { Block, PageBlock, Sheet, Theme } from './sheet.ts';
import type { Strip } from './strip.ts';
import { Stripper } from './strips.ts';

/** A sheet as a PDF file: tagged, with its fonts, its words selectable. The same sheet makes the same bytes. */
export async function paperOf(given: Sheet, theme: Theme, fontFolder: string): Promise<Buffer> {
  const sheet = printable(given, fontFile(fontFolder, FONTS.normal));
  const day = new Date(`${sheet.date}T12:00:00Z`);
  const { title, author, subject, language } = sheet;
  const doc = new PDFDocument({
    size: 'LETTER',
    margin: 0,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: language,
    pdfVersion: '1.7',
    font: '', // none before ours are registered: it would be opened again each time it is asked for
    info: { Title: title, Author: author, Subject: subject, CreationDate: day, ModDate: day },
  });
  for (const weight of Object.values(FONTS)) doc.registerFont(weight, fontFile(fontFolder, weight));
  const root = new Element(doc, 'Document');
  const bare = drawAll(doc, theme, sheet, root);
  putHeadsAndFeet(doc, sheet, theme, bare);
  root.end();
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.end();
  await new Promise((resolve) => doc.on('end', resolve));
  return Buffer.concat(chunks);
}

const fontFile = (folder: string, weight: string) => `${folder}/AtkinsonHyperlegibleNext-${weight}.ttf`;

/** @returns the pages that have neither head nor foot */
function drawAll(doc: Doc, theme: Theme, sheet: Sheet, root: Element): Set<number> {
  const bare = new Set<number>();
  const left: Strip[] = [];
  let isFirst = true;
  const next = () => {
    if (!isFirst) doc.addPage();
    isFirst = false;
  };
  for (const block of sheet.blocks.filter(isPage)) {
    next();
    bare.add(doc.bufferedPageRange().count - 1);
    left.push(...drawPage(doc, theme, block, { parent: root, continued: sheet.continued }));
  }
  const blocks = sheet.blocks.filter((block): block is Block => !isPage(block));
  const spots =
    left.length > 0
      ? spotsOf([...left, ...stripsAt(1, doc, theme, blocks, root)], SPAN)
      : bestSpots(doc, theme, sheet.pages, blocks, root);
  if (spots.length === 0) return bare;
  next();
  drawSpots(spots, next);
  return bare;
}

const SPAN = { top: TOP, bottom: BOTTOM };
const isPage = (block: Block | PageBlock): block is PageBlock => block.kind === 'page';

const stripsAt = (scale: number, doc: Doc, theme: Theme, blocks: Block[], parent: Element): Strip[] =>
  new Stripper(doc, theme, BOTTOM - TOP, scale).stripsOf(blocks, { x: MARGIN, width: WIDTH, parent });

/** Between these a printed page reads well. */
const [LARGEST, SMALLEST] = [1.2, 0.8];

/** The largest words with which it stands on the pages it should; where none do, the usual ones. */
function bestSpots(doc: Doc, theme: Theme, pages: number | undefined, blocks: Block[], root: Element): Spot[] {
  const at = (scale: number) => spotsOf(stripsAt(scale, doc, theme, blocks, root), SPAN);
  let best = pages ? at(SMALLEST) : [];
  if (!pages || pagesOf(best) > pages) return at(1);
  let [fits, tooLarge] = [SMALLEST, LARGEST];
  for (let step = 0; step < 5; step += 1) {
    const scale = (fits + tooLarge) / 2;
    const spots = at(scale);
    if (pagesOf(spots) > pages) tooLarge = scale;
    else [fits, best] = [scale, spots];
  }
  return best;
}
