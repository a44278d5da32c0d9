import type { Block, ColumnsBlock, LinesBlock, RowsBlock } from './sheet.ts';
import { withFont } from './lines.ts';
import { bare, type Desk, drawFlow, heightOf, type Place, type Strip } from './strip.ts';
import { text } from './strips-of-words.ts';

const GAP = 6;
const COLUMN_GAP = 18;
/** Higher columns are drawn one below the other: they could not move to the next page. */
const MOST_OF_PAGE = 0.9;

/** Blocks side by side, read column by column. */
export function columns(desk: Desk, { shares, columns }: ColumnsBlock, place: Place): Strip[] {
  const places = placesOf(shares, place);
  const inColumns = columns.map((blocks, at) => desk.stripsOf(blocks, places[at]!));
  const height = Math.max(...inColumns.map(heightOf));
  if (height <= desk.pageHeight * MOST_OF_PAGE)
    return [{ ...bare(height), draw: (top) => inColumns.forEach((each) => drawFlow(each, top)) }];
  return columns.flatMap((blocks, at) => {
    const strips = desk.stripsOf(blocks, place);
    return strips.map((strip, index) => (at > 0 && index === 0 ? { ...strip, gap: strip.gap + GAP } : strip));
  });
}

/** Parted only where a paragraph or an item begins, so that each is read as one. */
export function two(desk: Desk, blocks: Block[], place: Place): Strip[] {
  const [left, right] = placesOf([1, 1], place).map((each) => desk.stripsOf(blocks, each));
  const partings = left!.flatMap(({ gap }, at) => (at > 0 && gap > 0 && !left![at - 1]!.keepsNext ? [at] : []));
  const heightAt = (at: number) => Math.max(heightOf(left!.slice(0, at)), heightOf(right!.slice(at)));
  const best = partings.toSorted((a, b) => heightAt(a) - heightAt(b))[0] ?? left!.length;
  const height = heightAt(best);
  if (height > desk.pageHeight * MOST_OF_PAGE) return desk.stripsOf(blocks, place);
  const draw = (top: number) => [left!.slice(0, best), right!.slice(best)].forEach((each) => drawFlow(each, top));
  return [{ ...bare(height), draw }];
}

/** Rows of cells with a rule below each. Neither the first nor the last stands on a page without the one beside it. */
export function rows(desk: Desk, { shares, rows, withNext = false }: RowsBlock, place: Place): Strip[] {
  const list = place.parent.child('L');
  const places = placesOf(shares, place);
  const last = rows.length - 1;
  return rows.map((row, index) => {
    const item = list.child('LI');
    const body = item.child('LBody');
    // One item is read as one: its cells are no paragraphs of their own.
    const cells = row.map((cell, at) => text(desk, cell, { ...places[at]!, parent: body }, body));
    const height = Math.max(...cells.map(heightOf)) + 8;
    const draw = (top: number) => {
      cells.forEach((cell) => drawFlow(cell, top + 4));
      desk.pen.rule(place.x, place.x + place.width, top + height, 'rule');
    };
    const keepsNext = index === last ? withNext : index === 0 || index === last - 1;
    return { ...bare(height), keepsNext, draw };
  });
}

/** Lines to write on, under the names of their columns. */
export function lines(desk: Desk, { columns, count, height }: LinesBlock, place: Place): Strip[] {
  const points = desk.theme.sizes.xs;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const heads = place.parent.child('Table').child('TR');
  let at = place.x;
  const xs = [at, ...columns.map(({ share }) => (at += (place.width * share) / whole))];
  const head = points * 2;
  const draw = (top: number) => {
    columns.forEach(({ label }, index) => {
      const width = withFont(desk.doc, { text: label, weight: 'semibold' }, points).widthOfString(label);
      desk.pen.words(label, {
        element: heads.child('TH'),
        x: xs[index]! + 6,
        y: top + points * 0.5,
        size: points * Math.min(1, (xs[index + 1]! - xs[index]! - 12) / width),
        weight: 'semibold',
      });
    });
    desk.pen.grid(xs, [top, ...Array.from({ length: count + 1 }, (_, line) => top + head + line * height)]);
  };
  return [{ ...bare(head + count * height), draw }];
}

function placesOf(shares: number[], { x, width, parent }: Place): Place[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const free = width - COLUMN_GAP * (shares.length - 1);
  let at = x;
  return shares.map((share) => {
    const place = { x: at, width: (free * share) / whole, parent };
    at += place.width + COLUMN_GAP;
    return place;
  });
}
