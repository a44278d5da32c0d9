import type { CardBlock, DrawingBlock } from './sheet.ts';
import { bare, type Desk, heightOf, type Place, type Strip } from './strip.ts';

const PADDING = 10;

/** Parts in one frame, with a rule between them; it may go over pages. */
export function card(desk: Desk, { parts }: CardBlock, place: Place): Strip[] {
  const inside = { ...place, x: place.x + PADDING, width: place.width - 2 * PADDING };
  const [left, right] = [place.x, place.x + place.width];
  return parts.flatMap((blocks, part) => {
    const strips = desk.stripsOf(blocks, inside);
    const last = strips.length - 1;
    return strips.map((strip, at): Strip => {
      const isFirst = at === 0;
      const [above, below] = [isFirst ? PADDING : 0, at === last ? PADDING : 0];
      const isFirstOfAll = isFirst && part === 0;
      return {
        ...strip,
        height: strip.height + above + below,
        draw: (top) => {
          strip.draw(top + above);
          if (isFirst) desk.pen.rule(left, right, top, isFirstOfAll ? 'edge' : 'rule');
          if (at === last && part === parts.length - 1)
            desk.pen.rule(left, right, top + strip.height + above + below, 'edge');
        },
        around: [
          ...strip.around.map((draw): Strip['around'][0] => (from, top, to) => {
            draw(isFirst ? top + above : from, top + above, to - below);
          }),
          (from, top, to) => desk.pen.sides(left, right, isFirstOfAll ? top : from, to),
        ],
      };
    });
  });
}

/** Shapes, with words for those who hear the page. */
export function drawing(desk: Desk, { height, scale, shapes, alt }: DrawingBlock, { x, parent }: Place): Strip[] {
  const element = alt ? parent.child('Figure', { alt }) : undefined;
  const by = desk.scale;
  const draw = (y: number) => desk.pen.shapes(shapes, { x, y, scale: scale * by }, element);
  return [{ ...bare(height * by), draw }];
}

/** Kept on one page where one page can hold it. */
export function together(desk: Desk, strips: Strip[], withNext = false): Strip[] {
  if (heightOf(strips) > desk.pageHeight) return strips;
  return strips.map((strip, at) => ({ ...strip, keepsNext: at < strips.length - 1 || withNext }));
}
