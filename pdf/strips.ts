import { type Doc, linesOf, withFont } from './lines.ts';
import type { Element } from './element.ts';
import { Pen } from './pen.ts';
import type { Block, CardBlock, ColumnsBlock, LabelBlock, RowsBlock, TextBlock, Theme } from './sheet.ts';

/** The smallest piece of a page: never cut. What stands around it (a frame, a bar) is drawn with it. */
export type Strip = {
  height: number;
  /** Space above, left out at the head of a page. */
  gap: number;
  /** Stays on one page with the next. */
  keepsNext: boolean;
  draw: (top: number) => void;
  /** From where its gap begins, where it begins itself, to where it ends. At the head of a page the first two are one. */
  around: ((from: number, top: number, to: number) => void)[];
};

type Place = { x: number; width: number; parent: Element };

const LEADING = { xs: 1.4, s: 1.4, m: 1.45, l: 1.4, xl: 1.2, '2xl': 1.16, '3xl': 1.1 } as const;
const GAP = 6;
const PADDING = 10;

/** Turns blocks into strips, in reading order. */
export class Stripper {
  readonly #doc: Doc;
  readonly #theme: Theme;
  readonly #pen: Pen;
  readonly #pageHeight: number;

  constructor(doc: Doc, theme: Theme, pageHeight: number) {
    this.#doc = doc;
    this.#theme = theme;
    this.#pageHeight = pageHeight;
    this.#pen = new Pen(doc, theme);
  }

  stripsOf(blocks: Block[], place: Place): Strip[] {
    return blocks.flatMap((block, index) => {
      const strips = this.#stripsOfOne(block, place);
      const gap = block.gap ?? (index === 0 ? 0 : GAP);
      return strips.map((strip, at) => (at === 0 ? { ...strip, gap: strip.gap + gap } : strip));
    });
  }

  #stripsOfOne(block: Block, place: Place): Strip[] {
    switch (block.kind) {
      case 'text':
        return this.#text(block, place);
      case 'label':
        return this.#label(block, place);
      case 'quote':
        return this.#quote(block.blocks, place);
      case 'columns':
        return this.#columns(block, place);
      case 'rows':
        return this.#rows(block, place);
      case 'card':
        return this.#card(block, place);
      case 'together':
        return this.#together(this.stripsOf(block.blocks, place), block.withNext);
    }
  }

  #text({ runs, size = 'm', tone = 'ink', role = 'P', lang }: TextBlock, place: Place, into?: Element): Strip[] {
    const points = this.#theme.sizes[size];
    const element = into ?? place.parent.child(role, { lang });
    const lines = linesOf(this.#doc, runs, points, place.width);
    return lines.map((line, index) => ({
      ...bare(points * LEADING[size]),
      keepsNext: role !== 'P' || (index === 0 && lines.length > 1) || index === lines.length - 2,
      draw: (top) => this.#pen.line(line, { element, x: place.x, top, size: points, tone, leading: LEADING[size] }),
    }));
  }

  #label({ text, frame, after }: LabelBlock, { x, parent }: Place): Strip[] {
    const points = this.#theme.sizes.xs;
    const element = parent.child('P');
    const width = withFont(this.#doc, { text, weight: 'semibold' }, points).widthOfString(text);
    const draw = (top: number) => {
      this.#pen.frame(frame, { x, y: top, width: width + 10, height: points + 7 });
      this.#pen.words(text, { element, x: x + 5, y: top + 3, size: points, weight: 'semibold' });
      if (after) this.#pen.words(` ${after}`, { element, x: x + width + 16, y: top + 3, size: points });
    };
    return [{ ...bare(points + 7), keepsNext: true, draw }];
  }

  #quote(blocks: Block[], { x, width, parent }: Place): Strip[] {
    const element = parent.child('BlockQuote');
    const strips = this.stripsOf(blocks, { x: x + 12, width: width - 12, parent: element });
    return strips.map((strip, at) => ({
      ...strip,
      around: [...strip.around, (from, top, to) => this.#pen.bar(x + 1.5, at === 0 ? top : from, to)],
    }));
  }

  #columns({ shares, columns }: ColumnsBlock, place: Place): Strip[] {
    const places = placesOf(shares, place);
    const inColumns = columns.map((blocks, at) => this.stripsOf(blocks, places[at]!));
    const height = Math.max(...inColumns.map(heightOf));
    if (height <= this.#pageHeight * 0.8)
      return [{ ...bare(height), draw: (top) => inColumns.forEach((each) => drawFlow(each, top)) }];
    return columns.flatMap((blocks, at) => {
      const strips = this.stripsOf(blocks, place);
      return strips.map((strip, index) => (at > 0 && index === 0 ? { ...strip, gap: strip.gap + GAP } : strip));
    });
  }

  #rows({ shares, rows }: RowsBlock, place: Place): Strip[] {
    const list = place.parent.child('L');
    const places = placesOf(shares, place);
    return rows.map((row) => {
      const item = list.child('LI');
      const body = item.child('LBody');
      // One item is read as one: its cells are no paragraphs of their own.
      const cells = row.map((cell, at) => this.#text(cell, { ...places[at]!, parent: body }, body));
      const height = Math.max(...cells.map(heightOf)) + 8;
      const draw = (top: number) => {
        cells.forEach((cell) => drawFlow(cell, top + 4));
        this.#pen.rule(place.x, place.x + place.width, top + height, 'rule');
      };
      return { ...bare(height), draw };
    });
  }

  #card({ parts }: CardBlock, place: Place): Strip[] {
    const inside = { ...place, x: place.x + PADDING, width: place.width - 2 * PADDING };
    const [left, right] = [place.x, place.x + place.width];
    return parts.flatMap((blocks, part) => {
      const strips = this.stripsOf(blocks, inside);
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
            if (isFirst) this.#pen.rule(left, right, top, isFirstOfAll ? 'edge' : 'rule');
            if (at === last && part === parts.length - 1)
              this.#pen.rule(left, right, top + strip.height + above + below, 'edge');
          },
          around: [
            ...strip.around.map((draw): Strip['around'][0] => (from, top, to) => {
              draw(isFirst ? top + above : from, top + above, to - below);
            }),
            (from, top, to) => this.#pen.sides(left, right, isFirstOfAll ? top : from, to),
          ],
        };
      });
    });
  }

  /** Kept on one page where one page can hold it. */
  #together(strips: Strip[], withNext = false): Strip[] {
    if (heightOf(strips) > this.#pageHeight) return strips;
    return strips.map((strip, at) => ({ ...strip, keepsNext: at < strips.length - 1 || withNext }));
  }
}

const bare = (height: number): Strip => ({ height, gap: 0, keepsNext: false, draw: () => undefined, around: [] });

export const heightOf = (strips: Strip[]): number =>
  strips.reduce((sum, { height, gap }, at) => sum + height + (at === 0 ? 0 : gap), 0);

/** One strip below the other, where there is room for all. */
function drawFlow(strips: Strip[], top: number): void {
  let y = top;
  strips.forEach((strip, at) => {
    const from = y;
    if (at > 0) y += strip.gap;
    strip.around.forEach((draw) => draw(from, y, y + strip.height));
    strip.draw(y);
    y += strip.height;
  });
}

const COLUMN_GAP = 18;

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
