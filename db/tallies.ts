import type { Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';
import { someShard } from './shards.ts';

export type TallyName = Database['tallies']['name'];

/** So many more (or, below zero, fewer) rows of this kind. */
export type Change = { name: TallyName; day: string; district: number | null; by: number };

/** What a signature is counted as. */
export type Counted = Pick<Selectable<Database['signatures']>, 'day' | 'district' | 'state' | 'confirmed'>;

/** What counting a signature changes, or (`by` -1) taking it out again. */
export function changesOf({ day, district, state, confirmed }: Counted, by: 1 | -1): Change[] {
  if (state === 'quarantined') return [{ name: 'quarantined', day, district, by }];
  const received: Change = { name: 'received', day, district, by };
  return confirmed ? [received, { ...received, name: 'confirmed' }] : [received];
}

/**
 * To be called in the transaction that changes the rows. Changes of one tally are added up first, and tallies are always touched
 * in the same order, so that two transactions never wait for each other in a circle.
 */
export async function changeTallies(trx: Db, changes: Change[]): Promise<void> {
  const shard = someShard();
  const sums = new Map<string, Selectable<Database['tallies']>>();
  for (const { name, day, district, by } of changes) {
    const key = `${name} ${day} ${district ?? 0}`;
    const sum = sums.get(key) ?? { name, day, district: district ?? 0, shard, count: 0 };
    sums.set(key, { ...sum, count: sum.count + by });
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  if (rows.length === 0) return;
  await trx
    .insertInto('tallies')
    .values(rows)
    .onConflict((c) =>
      c.columns(['name', 'day', 'district', 'shard']).doUpdateSet(({ eb, ref }) => ({
        count: eb('tallies.count', '+', ref('excluded.count')),
      })),
    )
    .execute();
}

/** Exactly, for the server and the organizers alone: what is published goes through `features/petition/figures.ts`. */
export async function sumTallies(db: Db): Promise<Record<TallyName, number>> {
  const rows = await db
    .selectFrom('tallies')
    .select(({ fn }) => ['name', fn.sum('count').as('count')])
    .groupBy('name')
    .execute();
  const sums = Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
  return { received: 0, confirmed: 0, quarantined: 0, ...sums };
}

/** Exactly, and only for those who named a district. */
export async function sumByDistrict(
  db: Db,
  name: TallyName = 'received',
): Promise<{ district: number; count: number }[]> {
  const rows = await db
    .selectFrom('tallies')
    .select(({ fn }) => ['district', fn.sum('count').as('count')])
    .where('name', '=', name)
    .where('district', '>', 0)
    .groupBy('district')
    .orderBy('district')
    .execute();
  return rows.map(({ district, count }) => ({ district, count: Number(count) })).filter(({ count }) => count !== 0);
}

/** Exactly, by the day of signing. */
export async function sumByDay(db: Db, name: TallyName = 'received'): Promise<{ day: string; count: number }[]> {
  const rows = await db
    .selectFrom('tallies')
    .select(({ fn }) => ['day', fn.sum('count').as('count')])
    .where('name', '=', name)
    .groupBy('day')
    .orderBy('day')
    .execute();
  return rows.map(({ day, count }) => ({ day, count: Number(count) })).filter(({ count }) => count !== 0);
}

export type Mismatch = { name: TallyName; day: string; district: number; tally: number; rows: number };

/**
 * Counts every row anew in one statement and compares, for tests and drills: it holds the database while it runs. The organizers'
 * `count` does the same in steps, beside visitors (`desk/tasks/count-rows.ts`).
 * @param after days up to this one are left out: their rows were deleted after the hand-over
 */
export async function compareTallies(db: Db, after = ''): Promise<Mismatch[]> {
  const [tallies, rows] = await Promise.all([
    db.selectFrom('tallies').selectAll().where('day', '>', after).execute(),
    db
      .selectFrom('signatures')
      .select(({ fn }) => ['state', 'confirmed', 'day', 'district', fn.countAll().as('count')])
      .where('day', '>', after)
      .groupBy(['state', 'confirmed', 'day', 'district'])
      .execute(),
  ]);
  const found = new Map<string, Mismatch>();
  const at = (name: TallyName, day: string, district: number) => {
    const key = `${name} ${day} ${district}`;
    found.set(key, found.get(key) ?? { name, day, district, tally: 0, rows: 0 });
    return found.get(key)!;
  };
  for (const { name, day, district, count } of tallies) at(name, day, district).tally += count;
  for (const { count, ...row } of rows)
    for (const { name, day, district } of changesOf(row, 1)) at(name, day, district ?? 0).rows += Number(count);
  return [...found.values()].filter(({ tally, rows: counted }) => tally !== counted);
}
