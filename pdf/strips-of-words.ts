import type { Element } from './element.ts';
import { linesOf, withFont } from './lines.ts';
import type { Block, LabelBlock, ListBlock, TextBlock } from './sheet.ts';
import { bare, type Desk, type Place, type Strip } from './strip.ts';

const LEADING = { xs: 1.4, s: 1.4, m: 1.45, l: 1.4, xl: 1.2, '2xl': 1.16, '3xl': 1.1, claim: 1.02 } as const;

/** A line is a strip. Heads stay with what follows, and no first or last line of a paragraph stands alone. @param into the element that the words belong to, where that is not one of their own */
export function text(
  desk: Desk,
  { runs, size = 'm', tone = 'ink', role = 'P', lang }: TextBlock,
  place: Place,
  into?: Element,
): Strip[] {
  const points = desk.theme.sizes[size];
  const element = into ?? place.parent.child(role, { lang });
  const lines = linesOf(desk.doc, runs, points, place.width);
  return lines.map((line, index) => ({
    ...bare(points * LEADING[size]),
    keepsNext: role !== 'P' || (index === 0 && lines.length > 1) || index === lines.length - 2,
    draw: (top) => desk.pen.line(line, { element, x: place.x, top, size: points, tone, leading: LEADING[size] }),
  }));
}

/** Few words in a frame that says whose they are. */
export function label(desk: Desk, { text, frame, after }: LabelBlock, { x, parent }: Place): Strip[] {
  const points = desk.theme.sizes.xs;
  const element = parent.child('P');
  const width = withFont(desk.doc, { text, weight: 'semibold' }, points).widthOfString(text);
  const draw = (top: number) => {
    desk.pen.frame(frame, { x, y: top, width: width + 10, height: points + 7 });
    desk.pen.words(text, { element, x: x + 5, y: top + 3, size: points, weight: 'semibold' });
    if (after) desk.pen.words(` ${after}`, { element, x: x + width + 16, y: top + 3, size: points });
  };
  return [{ ...bare(points + 7), keepsNext: true, draw }];
}

/** Words of record, with a bar beside them. */
export function quote(desk: Desk, blocks: Block[], { x, width, parent }: Place): Strip[] {
  const element = parent.child('BlockQuote');
  const strips = desk.stripsOf(blocks, { x: x + 12, width: width - 12, parent: element });
  return strips.map((strip, at) => ({
    ...strip,
    around: [...strip.around, (from, top, to) => desk.pen.bar(x + 1.5, at === 0 ? top : from, to)],
  }));
}

/** Items with their marks hanging at the left. */
export function list(desk: Desk, { items }: ListBlock, place: Place): Strip[] {
  const list = place.parent.child('L');
  const points = desk.theme.sizes.m;
  const indent =
    Math.max(...items.map(({ mark }) => withFont(desk.doc, { text: mark }, points).widthOfString(mark))) + points * 0.5;
  return items.flatMap(({ mark, blocks }, index) => {
    const item = list.child('LI');
    const label = item.child('Lbl');
    const body = item.child('LBody');
    const strips = desk.stripsOf(blocks, { x: place.x + indent, width: place.width - indent, parent: body });
    return strips.map((strip, at): Strip => {
      const gap = at === 0 && index > 0 ? strip.gap + 3 * desk.scale : strip.gap;
      if (at > 0) return { ...strip, gap };
      const draw = (top: number) => {
        const [line] = linesOf(desk.doc, [{ text: mark, weight: 'bold' }], points, indent * 2);
        desk.pen.line(line!, {
          element: label,
          x: place.x,
          top,
          size: points,
          tone: 'monarch-text',
          leading: LEADING.m,
        });
        strip.draw(top);
      };
      return { ...strip, gap, draw };
    });
  });
}
