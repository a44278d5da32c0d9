import path from 'node:path';
import { json } from 'node:stream/consumers';
import { paperOf } from './paper.ts';
import type { Sheet, Theme } from './sheet.ts';

// A process of its own: `draw.ts` gives it a sheet, it gives back the file. Nobody who reads a page waits for it.
const { sheet, theme } = (await json(process.stdin)) as { sheet: Sheet; theme: Theme };
process.stdout.write(await paperOf(sheet, theme, path.join(import.meta.dirname, '../fonts')));
