type Cell = string | number;
type Options = { indent?: string; gap?: string; isRight?: (cell: Cell, column: number) => boolean };

/**
 * Rows as lines of columns that stand under each other, for a terminal. All rows have as many cells as the first.
 * @param isRight which cells keep to the right: numbers, unless told otherwise
 */
export function tableOf(
  rows: Cell[][],
  { indent = '', gap = '  ', isRight = (cell) => typeof cell === 'number' }: Options = {},
): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length))) ?? [];
  const put = (cell: Cell, column: number) =>
    isRight(cell, column) ? String(cell).padStart(widths[column]!) : String(cell).padEnd(widths[column]!);
  return rows.map((row) => `${indent}${row.map(put).join(gap).trimEnd()}`).join('\n');
}
