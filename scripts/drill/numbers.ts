import { tableOf } from '#lib/table.ts';

/** The value that `share` (0 to 1) of the values do not exceed; 0 of none. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** Rows of text in columns, the first to the left, the others to the right. */
export const table = (rows: string[][]): string => tableOf(rows, { gap: '   ', isRight: (_, column) => column > 0 });
