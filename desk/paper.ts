import { dayOf } from '#i18n/time-zone.ts';
import { isDistrict } from '#lib/districts.ts';
import { askDatabase } from './ask-database.ts';
import { type Cli, Trouble } from './cli.ts';
import { dayFrom } from './days.ts';
import { tableOf } from './table.ts';

type Options = { day?: string; district?: string; place?: string };

/** The minus that `main.ts` puts where the usual one would look like an option. */
const MINUS = /^\u2212/;

/** `paper add N`: signatures on paper, counted by people. A slip is mended by adding a negative number for the same day and district. */
export async function paperAdd(cli: Cli, [given = '']: string[], { day, district, place }: Options): Promise<number> {
  const { t, terminal } = cli;
  const count = Number(given.replace(MINUS, '-').replace(/^$/, 'none'));
  if (!Number.isInteger(count) || count === 0 || Math.abs(count) > 1_000_000) throw new Trouble('noCount', { given });
  const paper = {
    day: day === undefined ? dayOf(new Date()) : dayFrom(day),
    count,
    district: district === undefined ? null : districtFrom(district),
    place: place?.slice(0, 200) ?? null,
  };
  const { total } = await askDatabase(cli, 'paperAdd', paper);
  const same = [`--day ${paper.day}`, ...(paper.district === null ? [] : [`--district ${paper.district}`])].join(' ');
  terminal.say(t('paper.added', { count, total, undo: -count, same }));
  return 0;
}

function districtFrom(given: string): number {
  if (!isDistrict(given)) throw new Trouble('noDistrict', { given });
  return Number(given);
}

/** `paper list`: what was added so far. */
export async function paperList(cli: Cli): Promise<number> {
  const { t, terminal } = cli;
  const { papers, total } = await askDatabase(cli, 'paperList', {});
  const head = (['day', 'count', 'district', 'place', 'addedOn'] as const).map((each) => t(`paper.head.${each}`));
  const rows = papers.map((each) => [each.day, each.count, each.district ?? '–', each.place ?? '', each.addedOn]);
  if (papers.length > 0) terminal.say(tableOf([head, ...rows]));
  terminal.say(t('paper.total', { total }));
  return 0;
}
