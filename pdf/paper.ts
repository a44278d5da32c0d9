import PDFDocument from 'pdfkit';
import { Element } from './element.ts';
import { FONTS } from './lines.ts';
import type { Sheet, Theme } from './sheet.ts';
import { heightOf, type Strip, Stripper } from './strips.ts';

/** US Letter, in points, with three quarters of an inch around. */
const PAGE = { width: 612, height: 792 };
const MARGIN = 54;
const TOP = MARGIN;
const BOTTOM = PAGE.height - MARGIN;
const WIDTH = PAGE.width - 2 * MARGIN;

/** A sheet as a PDF file: tagged, with its fonts, its words selectable. The same sheet makes the same bytes. */
export async function paperOf(sheet: Sheet, theme: Theme, fontFolder: string): Promise<Buffer> {
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
  const stripper = new Stripper(doc, theme, BOTTOM - TOP);
  const root = new Element(doc, 'Document');
  flow(doc, stripper.stripsOf(sheet.blocks, { x: MARGIN, width: WIDTH, parent: root }));
  putFooters(doc, sheet, theme);
  root.end();
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.end();
  await new Promise((resolve) => doc.on('end', resolve));
  return Buffer.concat(chunks);
}

const fontFile = (folder: string, weight: string) => `${folder}/AtkinsonHyperlegibleNext-${weight}.ttf`;

/** Lays strips on pages. What has to stay together goes to the next page together. */
function flow(doc: InstanceType<typeof PDFDocument>, strips: Strip[]): void {
  let y = TOP;
  strips.forEach((strip, at) => {
    const isHead = y === TOP;
    const needed = heightOf(kept(strips, at)) + (isHead ? 0 : strip.gap);
    const isStart = at === 0 || !strips[at - 1]!.keepsNext;
    const hasRoom = y + strip.gap + strip.height <= BOTTOM;
    if (!isHead && ((isStart && y + needed > BOTTOM && needed <= BOTTOM - TOP) || !hasRoom)) {
      doc.addPage();
      y = TOP;
    }
    const from = y;
    if (y > TOP) y += strip.gap;
    strip.around.forEach((draw) => draw(from, y, y + strip.height));
    strip.draw(y);
    y += strip.height;
  });
}

/** This strip and those that it keeps with it. */
function kept(strips: Strip[], at: number): Strip[] {
  let end = at;
  while (strips[end]?.keepsNext && end < strips.length - 1) end += 1;
  return strips.slice(at, end + 1);
}

/** Where it comes from, and which page of how many: for a sheet that is parted from the others. */
function putFooters(doc: InstanceType<typeof PDFDocument>, { footer, pageOf }: Sheet, { inks, sizes }: Theme): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const number = pageOf.replace('{page}', String(page + 1)).replace('{pages}', String(count));
    doc.font(FONTS.normal).fontSize(sizes.xs).fillColor(inks['ink-soft']);
    const y = BOTTOM + 18;
    doc.text(footer, MARGIN, y, { lineBreak: false });
    doc.text(number, PAGE.width - MARGIN - doc.widthOfString(number), y, { lineBreak: false });
    doc.endMarkedContent();
  }
}
