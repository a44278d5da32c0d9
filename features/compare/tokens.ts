/**
 * A piece of text that is never cut: a word, a number, a section, one mark of punctuation. `lead` is what stands before it and is not
 * seen. `key` is what two spellings of the same thing have in common: see `keyOf`.
 */
export type Token = { lead: string; text: string; key: string };

/** `130.30(E)2`, `287(g)`, `130.30.A`, `90-day`, `2016-17`, `$1,000.50`, `90%`. */
const NUMBER = String.raw`\$?\d[\d\p{L}]*(?:[.,:/–-]\d+|\.\p{Lu}(?![\p{L}\d])|\(\p{L}\)|\(\d{1,3}\)|(?<=\))\d+|-\p{L}+)*%?`;
const SECTION = String.raw`§+\s?${NUMBER}`;
const CODE = String.raw`U\.\s?S\.\s?C\.|USC|C\.\s?F\.\s?R\.|CFR`;

/** What a reader sees as one thing stays one token: a law (`8 U.S.C. § 1373(a)`) as much as `§ 130.30(E)2`, `I-247A` or `don’t`. */
const PIECE = new RegExp(
  [
    String.raw`\d+\s(?:${CODE})\s(?:${SECTION}|${NUMBER})`,
    String.raw`Wis\.\sStats?\.\s(?:${SECTION}|${NUMBER})`,
    SECTION,
    NUMBER,
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`[\p{L}\p{M}\p{N}\p{Cf}]+(?:[-‐‑'’/][\p{L}\p{M}\p{N}\p{Cf}]+)*`,
    String.raw`\([\p{L}\d]{1,3}\)(?=\s)`,
    String.raw`[^]`,
  ].join('|'),
  'uy',
);

/** Space, and characters that only steer how others are drawn: no reader would see a mark on them. */
const UNSEEN = /[\s\p{Cf}]*/uy;

/** Cuts a text into tokens; joining `lead` and `text` of all gives back exactly that text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  while (at < text.length) {
    const lead = take(UNSEEN);
    const piece = take(PIECE);
    tokens.push({ lead, text: piece, key: keyOf(piece) });
  }
  return tokens;
}

/**
 * The same for spellings that a reader takes for the same: soft hyphens and marks of direction left out, curly quotes and apostrophes
 * as straight ones, every hyphen and dash alike, accents composed. Capitals differ: "May" and "may" are not the same in an order.
 */
function keyOf(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‛ʼ′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s/g, ' ');
}

/** How much a reader reads in it, in letters and digits. Punctuation and space weigh nothing. */
export function weightOf(tokens: Token[]): number {
  return tokens.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

export const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);
