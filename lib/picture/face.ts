import { type Font, type Glyph, create } from 'fontkit';
import { type Outline, outlineOf, moved } from './outline.ts';

/** A run of text in one weight: how wide it is, and its shapes. Sizes are in pixels. */
export type Face = {
  widthOf: (text: string, size: number) => number;
  /** The shapes of `text` with its first letter at `x` and the line it stands on at `y`. */
  shapesOf: (text: string, size: number, x: number, y: number) => Outline;
  has: (character: string) => boolean;
};

/** @param file a static TrueType font @throws when it is none */
export function faceOf(file: Buffer): Face {
  const font = create(file) as Font;
  const outlines = new Map<number, Outline>();
  const runs = new Map<string, ReturnType<Font['layout']>>();

  function layout(text: string) {
    const known = runs.get(text);
    if (known) return known;
    if (runs.size > 5_000) runs.clear();
    const run = font.layout(text);
    runs.set(text, run);
    return run;
  }

  function outline(glyph: Glyph): Outline {
    const known = outlines.get(glyph.id);
    if (known) return known;
    const drawn = outlineOf(glyph.path.commands);
    outlines.set(glyph.id, drawn);
    return drawn;
  }

  return {
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!),
    widthOf: (text, size) => (layout(text).advanceWidth * size) / font.unitsPerEm,
    shapesOf(text, size, x, y) {
      const scale = size / font.unitsPerEm;
      const { glyphs, positions } = layout(text);
      let pen = x;
      return glyphs.flatMap((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index]!;
        const dx = pen + xOffset * scale;
        pen += xAdvance * scale;
        return moved(outline(glyph), [scale, 0, 0, -scale, dx, y - yOffset * scale]);
      });
    },
  };
}
