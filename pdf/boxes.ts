import type { Element } from './element.ts';
import type { Doc } from './lines.ts';
import { Pen } from './pen.ts';
import type { Box, PageBlock, Theme } from './sheet.ts';
import { drawFlow, heightOf, type Strip } from './strip.ts';
import { Stripper } from './strips.ts';

const LINE = 14;

/**
 * Draws a page on which everything has its place.
 * @returns the boxes of which not all is drawn, each with what is left of its blocks
 */
export function drawPage(
  doc: Doc,
  theme: Theme,
  { shapes, clip, boxes }: PageBlock,
  { parent, continued = '' }: { parent: Element; continued?: string },
): Strip[] {
  new Pen(doc, theme).shapes(shapes, { x: 0, y: 0, scale: 1, clip });
  return boxes.flatMap((box) => drawBox(doc, theme, box, parent, continued));
}

function drawBox(doc: Doc, theme: Theme, box: Box, root: Element, continued: string): Strip[] {
  const parent = box.isEcho ? root.silent() : root.child('Sect', { lang: box.lang });
  const strips = fitted(doc, theme, box, parent);
  const [shown, left] = parted(strips, box.height);
  doc.save();
  if (box.isTurned) doc.rotate(-90, { origin: [box.x, box.y] });
  drawFlow(shown, box.y);
  if (left.length > 0 && !box.isEcho) {
    const [x, y] = [box.x, box.y + heightOf(shown) + 2];
    new Pen(doc, theme).words(`(${continued})`, { element: parent.child('P'), x, y, size: theme.sizes.xs });
  }
  doc.restore();
  return box.isEcho ? [] : left;
}

/** As large as fits; what does not fit at the smallest stays at the smallest. */
function fitted(doc: Doc, theme: Theme, { x, width, height, blocks, most = 1, least = 0.8 }: Box, parent: Element) {
  for (let scale = most; ; scale -= 0.05) {
    const strips = new Stripper(doc, theme, height, Math.max(scale, least)).stripsOf(blocks, { x, width, parent });
    if (heightOf(strips) <= height || scale <= least) return strips;
  }
}

/** What a box holds, with room for a line that says that it goes on. */
function parted(strips: Strip[], height: number): [Strip[], Strip[]] {
  if (heightOf(strips) <= height) return [strips, []];
  let at = strips.length;
  while (at > 0 && heightOf(strips.slice(0, at)) > height - LINE) at -= 1;
  return [strips.slice(0, at), strips.slice(at)];
}
