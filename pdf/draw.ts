import 'server-only';
import { Workshop } from '#lib/apart/workshop.ts';
import { once } from '#lib/once.ts';
import { inks, printed, printedSizes } from '#look.ts';
import type { Ink, Sheet, Theme } from './sheet.ts';

const workshop = () => once('pdf', () => new Workshop('pdf/child.ts'));

/**
 * A sheet as a PDF file: Letter, tagged, fonts inside. Drawn once for each content, in a process of its own.
 * @throws when that process fails or takes longer than two minutes, or too many wait; nothing is kept then
 */
export const drawPdf = (sheet: Sheet): Promise<Buffer> => workshop().make({ sheet, theme: theme(sheet.isInked) });

const INKS = [
  'ink',
  'ink-soft',
  'monarch-text',
  'edge',
  'rule',
  'wing',
  'wing-ink',
  'wing-dot',
  'lake-strip',
  'band',
] as const satisfies Ink[];

/** Of a printed page: black on white, or the inks of the house. */
function theme(isInked = false): Theme {
  const colors = INKS.map((name) => [name, isInked ? inks[name][0] : (printed[name] ?? '#000')]);
  const points = Object.entries(printedSizes).map(([name, size]) => [name, Number.parseFloat(size)]);
  return {
    inks: Object.fromEntries(colors) as Theme['inks'],
    sizes: Object.fromEntries(points) as Theme['sizes'],
  };
}
