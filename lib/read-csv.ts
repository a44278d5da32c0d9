/**
 * Reads a table as spreadsheets write it (RFC 4180): UTF-8 with or without its mark, lines that end in CRLF or LF, quoted cells
 * with line breaks and doubled quotes, `,` or `;` between cells. Empty lines are left out.
 * @throws when a quoted cell never ends
 */
export function readCsv(file: string): string[][] {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (isQuoted && character === '"' && text[at + 1] === '"') cell += text[(at += 1)]!;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += character;
    else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  if (isQuoted) throw new Error('A quotation mark is opened and never closed.');
  endRow();
  return rows;
}

/** Spreadsheets in Spanish put a semicolon between cells. */
function separatorOf(text: string): string {
  const head = text.slice(0, (text + '\n').indexOf('\n'));
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}
