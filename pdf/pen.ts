import type { Element } from './element.ts';
import { type Doc, FONTS, type Line, type Piece, withFont } from './lines.ts';
import type { Ink, Room, Run, Shape, Theme, Tone } from './sheet.ts';

type LinePlace = { element: Element; x: number; top: number; size: number; tone: Tone; leading: number };

/** Puts ink on a page. What is read belongs to an element of the structure; all else is marked as decoration. */
export class Pen {
  readonly #doc: Doc;
  readonly #theme: Theme;

  constructor(doc: Doc, theme: Theme) {
    this.#doc = doc;
    this.#theme = theme;
  }

  /** One line of a text, with its marks and links. */
  line({ pieces }: Line, place: LinePlace): void {
    const { size, leading, top } = place;
    const y = top + (size * (leading - 1)) / 2;
    for (const piece of pieces) this.#piece(piece, { ...place, top: y });
  }

  #piece({ run, text, x, width }: Piece, { element, x: left, top, size, tone }: LinePlace): void {
    const doc = this.#doc;
    const at = left + x;
    const of = this.#elementOf(run, element);
    const ink = this.#theme.inks[run.mark?.kind === 'removed' ? 'ink-soft' : (run.tone ?? tone)];
    of.read(() => withFont(doc, run, size).fillColor(ink).text(text, at, top, { lineBreak: false }));
    const line = (y: number, thick: number) => this.#decorate(() => doc.rect(at, y, width, thick).fill(ink));
    if (run.mark?.kind === 'added') line(top + size * 1.02, Math.max(1.1, size / 9));
    if (run.mark?.kind === 'removed') line(top + size * 0.62, Math.max(0.7, size / 14));
    if (!run.link) return;
    line(top + size * 1.04, 0.5);
    if (of.isSilent) return;
    doc.link(at, top, width, size * 1.2, run.link, { structParent: of.struct, Contents: new String(text) } as object);
  }

  #elementOf({ mark, link }: Run, parent: Element): Element {
    if (mark) return parent.child('Span', { alt: mark.spoken });
    return link ? parent.child('Link') : parent;
  }

  words(
    text: string,
    {
      element,
      x,
      y,
      size,
      weight = 'normal',
    }: { element: Element; x: number; y: number; size: number; weight?: keyof typeof FONTS },
  ): void {
    const draw = () =>
      this.#doc
        .font(FONTS[weight])
        .fontSize(size)
        .fillColor(this.#theme.inks.ink)
        .text(text, x, y, { lineBreak: false });
    element.read(draw);
  }

  frame(
    kind: 'thin' | 'heavy' | 'dashed',
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
  ): void {
    const { ink, edge } = this.#theme.inks;
    this.#decorate(() => {
      const box = this.#doc.roundedRect(x, y, width, height, 2).lineWidth(kind === 'thin' ? 0.75 : 1.25);
      if (kind === 'dashed') box.dash(3, { space: 2 }).stroke(edge).undash();
      else box.stroke(kind === 'heavy' ? ink : edge);
    });
  }

  bar(x: number, from: number, to: number): void {
    this.#stroke(x, from, x, to, 3, this.#theme.inks.ink);
  }

  rule(from: number, to: number, y: number, ink: Ink, thick = 0.75): void {
    this.#stroke(from, y, to, y, thick, this.#theme.inks[ink]);
  }

  sides(left: number, right: number, from: number, to: number): void {
    for (const x of [left, right]) this.#stroke(x, from, x, to, 0.75, this.#theme.inks.edge);
  }

  /** Shapes whose units are `scale` points, from a place on the page; what lies outside `clip` is not seen. */
  shapes(shapes: Shape[], place: { x: number; y: number; scale: number; clip?: Room }, element?: Element): void {
    const doc = this.#doc;
    const draw = () => {
      doc.save();
      if (place.clip) doc.rect(place.clip.x, place.clip.y, place.clip.width, place.clip.height).clip();
      doc.transform(place.scale, 0, 0, place.scale, place.x, place.y);
      for (const shape of shapes) this.#shape(shape);
      doc.restore();
    };
    if (element) element.read(draw);
    else this.#decorate(draw);
  }

  #shape({ d, fill, stroke, width = 1, dash, place }: Shape): void {
    const doc = this.#doc;
    const { inks } = this.#theme;
    doc.save();
    if (place) doc.transform(...place);
    if (dash) doc.dash(dash, { space: dash });
    if (fill) doc.path(d).fill(inks[fill]);
    if (stroke) doc.path(d).lineWidth(width).lineCap('round').lineJoin('round').stroke(inks[stroke]);
    doc.restore();
  }

  grid(xs: number[], ys: number[]): void {
    const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
    const { ink, edge } = this.#theme.inks;
    for (const y of ys.slice(1, -1)) this.#stroke(left, y, right, y, 0.6, edge);
    for (const x of xs.slice(1, -1)) this.#stroke(x, top, x, bottom, 0.6, edge);
    this.#decorate(() =>
      this.#doc
        .rect(left, top, right - left, bottom - top)
        .lineWidth(1.25)
        .stroke(ink),
    );
  }

  #stroke(x: number, y: number, toX: number, toY: number, thick: number, ink: string): void {
    this.#decorate(() => this.#doc.moveTo(x, y).lineTo(toX, toY).lineWidth(thick).stroke(ink));
  }

  #decorate(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }
}
