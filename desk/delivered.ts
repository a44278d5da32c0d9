import { daysFrom, RETENTION } from '#lib/retention.ts';
import { askDatabase } from './ask-database.ts';
import { type Cli, Misused, Trouble } from './cli.ts';
import { confirm } from './confirm.ts';
import { dayFrom, dayInWords } from './days.ts';
import type { Checked } from './tasks/deliveries.ts';
import { tableOf } from './table.ts';

type Options = { day?: string; through?: string; undo?: boolean; yes?: boolean };

const goneOn = (day: string): string => daysFrom(day, RETENTION.rowDaysAfterDelivery);

/** `delivered --day DAY --through DAY`: records the hand-over; from then on runs the time after which its rows are deleted. */
export async function delivered(cli: Cli, _: string[], { day, through, undo, yes }: Options): Promise<number> {
  if (day === undefined && (through !== undefined || undo)) throw new Misused(cli.t('delivered.needsDay'));
  if (day === undefined) return listAll(cli);
  if (undo) return takeBack(cli, dayFrom(day), yes);
  const { t, terminal } = cli;
  const handedOver = dayFrom(day);
  const last = dayFrom(through ?? (await terminal.ask(t('delivered.through'))).trim());
  if (last > handedOver) throw new Trouble('throughAfter', { through: last, day: handedOver });
  const delivery = { day: handedOver, through: last };
  const list = listOf(await askDatabase(cli, 'deliveredCheck', delivery), delivery);
  const { days } = await askDatabase(cli, 'deliveredList', {});
  const count = days.reduce((sum, each) => (each.day <= last ? sum + each.count : sum), 0);
  const word = t('delivered.word');
  const said = {
    day: dayInWords(cli, handedOver),
    through: dayInWords(cli, last),
    gone: dayInWords(cli, goneOn(handedOver)),
  };
  terminal.say(t('delivered.list', { made: dayInWords(cli, list.made), mark: list.mark }));
  await confirm(cli, t('delivered.ask', { ...said, count, word }), word, yes);
  listOf(await askDatabase(cli, 'deliveredAdd', delivery), delivery);
  terminal.say(t('delivered.done', { ...said, iso: handedOver }));
  return 0;
}

/**
 * The export that the list was made of.
 * @throws `Trouble` where rows would be deleted that were on no list
 */
function listOf(checked: Checked, { day, through }: { day: string; through: string }): { made: string; mark: string } {
  const { refusal } = checked;
  if (refusal === null) return checked.list;
  const { why, ...days } = refusal;
  const before = 'first' in days ? daysFrom(days.first, -1) : '';
  throw new Trouble(why, { day, through, before, ...days });
}

async function listAll(cli: Cli): Promise<number> {
  const { t, terminal } = cli;
  const { deliveries } = await askDatabase(cli, 'deliveredList', {});
  if (deliveries.length === 0) terminal.say(t('delivered.none'));
  const head = (['day', 'through', 'gone'] as const).map((each) => t(`delivered.head.${each}`));
  const rows = deliveries.map(({ day, through, rowsDeletedOn }) => [
    day,
    through,
    rowsDeletedOn ? t('delivered.deletedOn', { day: rowsDeletedOn }) : t('delivered.goesOn', { day: goneOn(day) }),
  ]);
  if (rows.length > 0) terminal.say(tableOf([head, ...rows]));
  return 0;
}

/** As long as the rows are there, a slip can be mended. */
async function takeBack(cli: Cli, day: string, yes: boolean | undefined): Promise<number> {
  const { t, terminal } = cli;
  const { deliveries } = await askDatabase(cli, 'deliveredList', {});
  const open = deliveries.filter((each) => each.day === day && !each.rowsDeletedOn);
  if (open.length === 0) throw new Trouble('noDelivery', { day });
  const word = t('delivered.undoWord');
  await confirm(cli, t('delivered.askUndo', { day: dayInWords(cli, day), word }), word, yes);
  for (const { id } of open)
    if (!(await askDatabase(cli, 'deliveredUndo', { id }))) throw new Trouble('undoLate', { day });
  terminal.say(t('delivered.undone', { day: dayInWords(cli, day) }));
  return 0;
}
