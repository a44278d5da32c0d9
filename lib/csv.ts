/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the start of a formula, the wide forms of Asian keyboards with it. OWASP, "CSV injection". */
const STARTS_FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A table as a file that opens safely in a spreadsheet: UTF-8 with its mark, CRLF, quoted by RFC 4180.
 * Texts that would run as a formula get an apostrophe in front; numbers stay numbers.
 * @param rows the first is the head; every row as long as it
 */
export function csvOf(rows: (string | number)[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = withoutFormula(value);
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text from anyone, made harmless for a spreadsheet. */
export function withoutFormula(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}
