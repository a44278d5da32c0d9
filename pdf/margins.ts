import { type Doc, FONTS } from './lines.ts';
import { BOTTOM, MARGIN, PAGE, TOP, WIDTH } from './page-size.ts';
import type { Sheet, Theme } from './sheet.ts';

/** Where it comes from, and which page of how many: for a sheet that is parted from the others. */
export function putHeadsAndFeet(doc: Doc, sheet: Sheet, theme: Theme, bare: Set<number>): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    if (bare.has(page)) continue;
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(FONTS.normal).fontSize(theme.sizes.xs).fillColor(theme.inks['ink-soft']);
    if (sheet.continued && page > 0) put(doc, `${sheet.title} (${sheet.continued})`, TOP - 22);
    const number = sheet.pageOf.replace('{page}', String(page + 1)).replace('{pages}', String(count));
    const right = sheet.continued && page < count - 1 ? `${number} · ${sheet.continued}` : number;
    const width = doc.widthOfString(right);
    put(doc, sheet.footer, BOTTOM + 18, WIDTH - width - 12);
    doc.text(right, PAGE.width - MARGIN - width, BOTTOM + 18, { lineBreak: false });
    doc.endMarkedContent();
  }
}

/** One line, cut short where it does not fit. */
function put(doc: Doc, text: string, y: number, width = WIDTH): void {
  let shown = text;
  while (shown.length > 1 && doc.widthOfString(shown) > width) shown = `${shown.slice(0, -2).trimEnd()}…`;
  doc.text(shown, MARGIN, y, { lineBreak: false });
}
