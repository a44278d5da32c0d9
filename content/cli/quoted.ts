/** The same words, whichever way spaces, line ends, quotes and dashes were typed. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether these words stand in the stored text of a document, one after the other. `[…]` in a quotation leaves words out. */
export function isQuotedFrom(text: string, quotation: string): boolean {
  const whole = plain(text);
  let from = 0;
  for (const part of quotation.split(/\[(?:…|\.\.\.)\]/).map(plain)) {
    const at = part === '' ? from : whole.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
