import { setImmediate as nextTurn } from 'node:timers/promises';
import { countInto, keyOf, listCounted, listTallies, type Tally } from '#db/check-tallies.ts';
import { lastDeletedDay } from '#db/deliveries.ts';
import { sumPaperCounts } from '#db/paper-counts.ts';
import { sumTallies } from '#db/tallies.ts';
import type { Work } from './work.ts';

const STEP = 500;

export type Difference = Omit<Tally, 'count'> & { tally: number; rows: number };
export type Count = {
  received: number;
  confirmed: number;
  quarantined: number;
  paper: number;
  /** Rows that were read to check the tallies. */
  rows: number;
  differences: Difference[];
};

/** What is counted, and whether the tallies agree with the rows. Reads every row, in steps, while people may be signing. */
export async function countRows(work: Work): Promise<Count> {
  const { db } = work;
  const after = await lastDeletedDay(db);
  const before = await listTallies(db, after);
  const { read, sums } = await readRows(work, after, (await sumTallies(db)).received);
  const now = await listTallies(db, after);
  return {
    ...(await sumTallies(db)),
    paper: await sumPaperCounts(db),
    rows: read,
    differences: differ(before, now, sums),
  };
}

async function readRows({ db, stop, progress }: Work, deletedDay: string, total: number) {
  const sums = new Map<string, Tally>();
  let [read, last] = [0, ''];
  for (;;) {
    stop.throwIfAborted();
    const rows = await listCounted(db, last, STEP);
    if (rows.length === 0) return { read, sums };
    countInto(
      sums,
      rows.filter(({ day }) => day > deletedDay),
    );
    read += rows.length;
    last = rows.at(-1)!.id;
    progress(read, Math.max(read, total));
    await nextTurn();
  }
}

/** While the rows were read a tally may have moved: the rows must lie between what it was and what it is. */
function differ(before: Tally[], now: Tally[], rows: Map<string, Tally>): Difference[] {
  const [was, is] = [before, now].map((tallies) => new Map(tallies.map((each) => [keyOf(each), each])));
  const all = new Map([...was!, ...is!, ...rows]);
  return [...all].flatMap(([key, { name, day, district }]) => {
    const [first, last, counted] = [was!, is!, rows].map((each) => each.get(key)?.count ?? 0) as [
      number,
      number,
      number,
    ];
    const isBetween = counted >= Math.min(first, last) && counted <= Math.max(first, last);
    return isBetween ? [] : [{ name, day, district, tally: last, rows: counted }];
  });
}
