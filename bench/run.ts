import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { table } from '#scripts/drill/numbers.ts';
import { stopSites } from './rested-sites.ts';
import type { Result } from './result.ts';

const PARTS: Record<string, () => Promise<{ measure: () => Promise<Result[]> }>> = {
  phone: () => import('./phone.ts'),
  pages: () => import('./pages.ts'),
  'sign-ups': () => import('./sign-ups.ts'),
  growth: () => import('./growth.ts'),
  memory: () => import('./memory.ts'),
};

const startedAt = Date.now();
const results: Result[] = [];
const failed: string[] = [];
for (const part of process.argv.slice(2)) {
  const from = Date.now();
  console.log(`${part} …`);
  try {
    results.push(...(await (await PARTS[part]!()).measure()));
    console.log(`${part}: ${Math.round((Date.now() - from) / 1000)} s\n`);
  } catch (error) {
    failed.push(part);
    console.error(`${part} FAILED, and is not in the table:`, error, '\n');
  }
}

await stopSites();

const shown = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3));
const goalOf = ({ goal }: Result) =>
  goal ? `${goal.at === 'most' ? '<=' : '>='} ${goal.value}${goal.of === 'ratio' ? ' x' : ''}` : '';
const verdictOf = ({ isMet, isNoisy }: Result) =>
  `${isMet === undefined ? '' : isMet ? 'met' : 'MISSED'}${isNoisy ? ' (noisy)' : ''}`;

console.log(
  table([
    ['', 'ours', 'other', 'unit', 'ratio', 'goal', ''],
    ...results.map((each) => [
      `${each.part}: ${each.name}`,
      shown(each.ours),
      each.other === undefined ? '' : shown(each.other),
      each.unit,
      each.ratio === undefined ? '' : each.ratio.toFixed(2),
      goalOf(each),
      verdictOf(each),
    ]),
  ]),
);
for (const note of new Set(results.flatMap(({ note }) => note ?? []))) console.log(`\n${note}`);

mkdirSync('bench/results', { recursive: true });
const seconds = Math.round((Date.now() - startedAt) / 1000);
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
const written = { at: new Date().toISOString(), commit: commit(), machine, seconds, failed, results };
writeFileSync('bench/results/latest.json', `${JSON.stringify(written, undefined, 1)}\n`);
const missed = results.filter(({ isMet }) => isMet === false);
const verdict = missed.length === 0 ? 'Every goal is met.' : `${missed.length} missed.`;
console.log(
  `\n${seconds} s. ${failed.length > 0 ? `FAILED: ${failed.join(', ')}. ` : ''}${verdict} bench/results/latest.json`,
);
process.exit(missed.length + failed.length === 0 ? 0 : 1);

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
