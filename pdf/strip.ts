import type { Element } from './element.ts';
import type { Doc } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Block, Theme } from './sheet.ts';

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

export type Place = { x: number; width: number; parent: Element };

/** What it takes to turn a block into strips. */
export type Desk = {
  doc: Doc;
  theme: Theme;
  pen: Pen;
  pageHeight: number;
  /** How many times larger than printed words and the space between them are. */
  scale: number;
  stripsOf: (blocks: Block[], place: Place) => Strip[];
};

/** A strip that shows nothing yet. */
export const bare = (height: number): Strip => ({
  height,
  gap: 0,
  keepsNext: false,
  draw: () => undefined,
  around: [],
});

/** Of strips one below the other, without the gap above the first. */
export const heightOf = (strips: Strip[]): number =>
  strips.reduce((sum, { height, gap }, at) => sum + height + (at === 0 ? 0 : gap), 0);

/** One strip below the other, where there is room for all. */
export function drawFlow(strips: Strip[], top: number): void {
  let y = top;
  strips.forEach((strip, at) => {
    const from = y;
    if (at > 0) y += strip.gap;
    strip.around.forEach((draw) => draw(from, y, y + strip.height));
    strip.draw(y);
    y += strip.height;
  });
}
