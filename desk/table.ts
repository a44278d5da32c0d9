import { tableOf as columnsOf } from '#lib/table.ts';

/** Columns that stand under each other, set off from the sentences around them. Numbers keep to the right. */
export const tableOf = (rows: (string | number)[][]): string => columnsOf(rows, { indent: '  ' });
