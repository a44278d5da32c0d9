/** Columns that stand under each other. Numbers keep to the right. */
export function tableOf(rows: (string | number)[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length))) ?? [];
  const cell = (value: string | number, width: number) =>
    typeof value === 'number' ? String(value).padStart(width) : value.padEnd(width);
  return rows
    .map(
      (row) =>
        `  ${row
          .map((value, column) => cell(value, widths[column]!))
          .join('  ')
          .trimEnd()}`,
    )
    .join('\n');
}
