import { askDatabase } from './ask-database.ts';
import type { Cli } from './cli.ts';
import { tableOf } from './table.ts';

/** `count`: exact numbers, for the organizers alone. Ends with 1 where the tallies do not agree with the rows. */
export async function count(cli: Cli): Promise<number> {
  const { t, terminal, number } = cli;
  const { received, confirmed, quarantined, paper, rows, differences } = await askDatabase(cli, 'count', {});
  const counts = { received, confirmed, quarantined, paper };
  const names = Object.keys(counts) as (keyof typeof counts)[];
  terminal.say(
    tableOf(names.map((name) => [t(`count.${name}`), number(counts[name]).padStart(10), t(`count.${name}Means`)])),
  );
  if (differences.length === 0) {
    terminal.say(t('count.agrees', { rows }));
    return 0;
  }
  const head = (['name', 'day', 'district', 'tally', 'rows'] as const).map((each) => t(`count.head.${each}`));
  const lines = differences.map((each) => [t(`count.${each.name}`), each.day, each.district, each.tally, each.rows]);
  terminal.complain(`${t('count.differs')}\n${tableOf([head, ...lines])}`);
  return 1;
}
