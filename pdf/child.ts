import path from 'node:path';
import { answerParent } from '#lib/apart/answer-parent.ts';
import { paperOf } from './paper.ts';
import type { Sheet, Theme } from './sheet.ts';

// A process of its own: `draw.ts` gives it a sheet, it gives back the file. Nobody who reads a page waits for it.
const fonts = path.join(import.meta.dirname, '../fonts');
answerParent(({ sheet, theme }: { sheet: Sheet; theme: Theme }) => paperOf(sheet, theme, fonts));
