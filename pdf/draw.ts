import 'server-only';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { once } from '#lib/once.ts';
import { printed, printedSizes } from '#tailwind.config.ts';
import type { Sheet, Theme } from './sheet.ts';

/** How many files are kept: more than the site has, in two states of the content. */
const MOST_KEPT = 60;
const LONGEST_MS = 120_000; // a second or two, but on a machine that does much else

const room = () =>
  once('pdf', () => ({ kept: new Map<string, Promise<Buffer>>(), last: Promise.resolve() as Promise<unknown> }));

/**
 * A sheet as a PDF file: Letter, tagged, fonts inside. Drawn once for each content, one after the other, in a process of its own that
 * gives way to those who read pages.
 * @throws when that process fails or takes longer than two minutes; nothing is kept then
 */
export function drawPdf(sheet: Sheet): Promise<Buffer> {
  const { kept } = room();
  const given = JSON.stringify({ sheet, theme: theme() });
  const key = createHash('sha256').update(given).digest('hex');
  const drawn = kept.get(key) ?? inTurn(() => drawOnce(given));
  kept.delete(key);
  kept.set(key, drawn); // the last one asked for is the last one forgotten
  drawn.catch(() => kept.delete(key));
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return drawn;
}

/** Of a printed page: black on white. */
function theme(): Theme {
  const { ink = '#000', 'ink-soft': soft = '#000', edge = '#000', rule = '#000' } = printed;
  const points = Object.entries(printedSizes).map(([name, size]) => [name, Number.parseFloat(size)]);
  return { inks: { ink, 'ink-soft': soft, edge, rule }, sizes: Object.fromEntries(points) as Theme['sizes'] };
}

function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const turn = room().last.then(task);
  room().last = turn.catch(() => undefined);
  return turn;
}

async function drawOnce(given: string): Promise<Buffer> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'pdf/child.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
    env: { NODE_ENV: 'production' }, // it needs none of ours
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  child.stdin.on('error', () => undefined); // a child that ends early says so with its code
  child.stdin.end(given);
  const [drawn, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0) throw new Error('The PDF could not be drawn.');
  return drawn;
}
