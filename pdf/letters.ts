import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import type { Sheet } from './sheet.ts';

/** What stands for letters that the font does not have. */
const GAP = '[…]';

const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{fe0f}\u{200d}\u{20e3}]+/gu;
/** Marks of the direction of writing, and others that nobody sees: with them a line could be read in another order. */
const UNSEEN = /[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}\p{Cc}]/gu;

/**
 * The sheet without what its font cannot print: small pictures are left out, words in other scripts become `[…]`, and the sheet says so
 * at its end. A box in place of a letter would look like a mistake of the reader's.
 */
export function printable(sheet: Sheet, fontFile: string): Sheet {
  const font = create(readFileSync(fontFile));
  if (!('hasGlyphForCodePoint' in font)) throw new Error('The font cannot be read.');
  let isMissing = false;
  const clean = (text: string) =>
    text
      .replace(UNSEEN, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
      .replace(PICTURES, (signs) =>
        [...signs].every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0)!)) ? signs : '',
      ) // prettier-ignore
      .split(/(\s+)/)
      .map((word) => {
        const isWhole = [...word].every((sign) => /\s/.test(sign) || font.hasGlyphForCodePoint(sign.codePointAt(0)!));
        if (!isWhole) isMissing = true;
        return isWhole ? word : GAP;
      })
      .join('')
      .replace(/\[…\](\s+\[…\])+/g, GAP);
  const blocks = JSON.parse(JSON.stringify(sheet.blocks), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? clean(value) : value,
  ) as Sheet['blocks'];
  const title = clean(sheet.title);
  const note = isMissing ? sheet.lettersMissing : undefined;
  return note
    ? { ...sheet, title, blocks: [...blocks, { kind: 'text', runs: [{ text: note }], size: 'xs' }] }
    : { ...sheet, title, blocks };
}
