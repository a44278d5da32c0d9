/** A piece of text that is never cut: a word, a number, a section sign, one mark of punctuation. `lead` is the white space before it. */
export type Token = { lead: string; text: string };

/**
 * What a reader sees as one thing stays one token: `§ 130.30(E)2`, `287(g)`, `130.30.A`, `U.S.C.`, `I-247A`, `$1,000.50`, `90%`, `don’t`.
 * Soft hyphens and marks of direction stand inside words, as they were typed.
 */
const PIECE = new RegExp(
  [
    String.raw`(?:§+\s?)?\$?\d[\d\p{L}]*(?:[.,:/–-]\d+|\.\p{Lu}(?![\p{L}\d])|\(\p{L}\)|\(\d{1,3}\)|(?<=\))\d+|-\p{L}+)*%?`,
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`[\p{L}\p{M}\p{N}\p{Cf}]+(?:[-‐‑'’/][\p{L}\p{M}\p{N}\p{Cf}]+)*`,
    String.raw`\([\p{L}\d]{1,3}\)(?=\s)`,
    String.raw`[^]`,
  ].join('|'),
  'uy',
);
const SPACE = /\s*/y;

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
  while (at < text.length) tokens.push({ lead: take(SPACE), text: take(PIECE) });
  return tokens;
}

/** How much a reader reads in it, in letters and digits. Punctuation and space weigh nothing. */
export function weightOf(tokens: Token[]): number {
  return tokens.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

export const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);
