import type { Doc } from './lines.ts';
import { Pen } from './pen.ts';
import type { Block, RuleBlock, Theme } from './sheet.ts';
import { bare, type Desk, type Place, type Strip } from './strip.ts';
import { columns, lines, rows, two } from './strips-in-columns.ts';
import { card, drawing, together } from './strips-in-frames.ts';
import { label, list, quote, text } from './strips-of-words.ts';

const GAP = 6;

/** Turns blocks into strips, in reading order. */
export class Stripper implements Desk {
  readonly doc: Doc;
  readonly theme: Theme;
  readonly pen: Pen;
  readonly pageHeight: number;
  readonly scale: number;

  /** @param scale how many times larger than printed words and the space between them are */
  constructor(doc: Doc, theme: Theme, pageHeight: number, scale = 1) {
    this.doc = doc;
    this.scale = scale;
    const sizes = Object.entries(theme.sizes).map(([name, size]) => [name, size * scale]);
    this.theme = { ...theme, sizes: Object.fromEntries(sizes) as Theme['sizes'] };
    this.pageHeight = pageHeight;
    this.pen = new Pen(doc, theme);
  }

  stripsOf(blocks: Block[], place: Place): Strip[] {
    return blocks.flatMap((block, index) => {
      const strips = this.#stripsOfOne(block, place);
      const gap = (block.gap ?? (index === 0 ? 0 : GAP)) * this.scale;
      return strips.map((strip, at) => (at === 0 ? { ...strip, gap: strip.gap + gap } : strip));
    });
  }

  #stripsOfOne(block: Block, place: Place): Strip[] {
    switch (block.kind) {
      case 'text':
        return text(this, block, place);
      case 'label':
        return label(this, block, place);
      case 'quote':
        return quote(this, block.blocks, place);
      case 'columns':
        return columns(this, block, place);
      case 'two':
        return two(this, block.blocks, place);
      case 'rows':
        return rows(this, block, place);
      case 'card':
        return card(this, block, place);
      case 'list':
        return list(this, block, place);
      case 'rule':
        return [rule(this, block, place)];
      case 'drawing':
        return drawing(this, block, place);
      case 'lines':
        return lines(this, block, place);
      case 'together':
        return together(this, this.stripsOf(block.blocks, place), block.withNext);
    }
  }
}

function rule({ pen }: Desk, { thick, ink }: RuleBlock, { x, width }: Place): Strip {
  return { ...bare(thick), keepsNext: true, draw: (top) => pen.rule(x, x + width, top + thick / 2, ink, thick) };
}
