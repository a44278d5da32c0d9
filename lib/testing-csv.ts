/** Reads RFC 4180 as a program of another maker would, character by character. For tests. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const text = file.replace(/^\uFEFF/, '');
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (isQuoted && character === '"' && text[at + 1] === '"') cell += text[(at += 1)]!;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ',') [row, cell] = [[...row, cell], ''];
    else if (!isQuoted && character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell, at] = [[], '', at + 1];
    } else cell += character;
  }
  return rows;
}
