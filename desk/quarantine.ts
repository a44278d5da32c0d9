import type { FloodKind } from '#features/petition/floods.ts';
import { askDatabase } from './ask-database.ts';
import { type Cli, Trouble } from './cli.ts';
import { confirm } from './confirm.ts';
import { tableOf } from './table.ts';

type Options = { yes?: boolean };

const PATTERNS: Record<FloodKind, FloodKind> = { words: 'words', blank: 'blank', network: 'network', robot: 'robot' };

/** `words-1f09a3c2` is of the pattern `words`. */
const patternOf = (batch: string): string => batch.replace(/-[^-]*$/, '');

const reasonFor = ({ t }: Cli, pattern: string): string =>
  Object.hasOwn(PATTERNS, pattern) ? t(`quarantine.patterns.${PATTERNS[pattern as FloodKind]}`) : '';

/** `quarantine list`: what was set aside as a flood and waits for someone to decide, by pattern. */
export async function quarantineList(cli: Cli): Promise<number> {
  const { t, terminal } = cli;
  const batches = await askDatabase(cli, 'quarantineList', {});
  if (batches.length === 0) return say(cli, t('quarantine.none'));
  const head = (['pattern', 'batch', 'count', 'days', 'why'] as const).map((each) => t(`quarantine.head.${each}`));
  const sorted = batches.toSorted((a, b) => patternOf(a.batch).localeCompare(patternOf(b.batch)) || b.count - a.count);
  const rows = sorted.map(({ batch, count, firstDay, lastDay }) => [
    patternOf(batch),
    batch,
    count,
    firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`,
    reasonFor(cli, patternOf(batch)),
  ]);
  terminal.say(tableOf([head, ...rows]));
  return say(cli, t('quarantine.listed', { count: batches.reduce((sum, each) => sum + each.count, 0) }));
}

/** `quarantine release BATCH...`: counts it. */
export const quarantineRelease = (cli: Cli, names: string[], options: Options) =>
  decide(cli, 'release', names, options);

/** `quarantine drop BATCH...`: deletes it. */
export const quarantineDrop = (cli: Cli, names: string[], options: Options) => decide(cli, 'drop', names, options);

/** Both are for good: which rows came together is forgotten, or they are gone. */
async function decide(cli: Cli, what: 'release' | 'drop', names: string[], { yes }: Options): Promise<number> {
  const { t } = cli;
  const all = await askDatabase(cli, 'quarantineList', {});
  const unknown = names.find((name) => !all.some(({ batch }) => isNamed(batch, name)));
  if (unknown !== undefined) throw new Trouble('noBatch', { batch: unknown });
  const chosen = all.filter(({ batch }) => names.some((name) => isNamed(batch, name)));
  const count = chosen.reduce((sum, each) => sum + each.count, 0);
  const word = t(`quarantine.${what}.word`);
  await confirm(cli, t(`quarantine.${what}.ask`, { count, batches: chosen.length, word }), word, yes);
  const task = what === 'release' ? 'quarantineRelease' : 'quarantineDrop';
  const done = await askDatabase(cli, task, { batches: chosen.map(({ batch }) => batch) });
  return say(cli, t(`quarantine.${what}.done`, { count: done }));
}

/** A batch by its name, or all of a pattern. */
const isNamed = (batch: string, name: string): boolean => batch === name || patternOf(batch) === name;

function say({ terminal }: Cli, text: string): number {
  terminal.say(text);
  return 0;
}
