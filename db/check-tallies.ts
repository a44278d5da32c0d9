import type { Db } from './connect.ts';
import { changesOf, type Counted, type TallyName } from './tallies.ts';

/** A count of one day and district (0: not said), by its name. */
export type Tally = { name: TallyName; day: string; district: number; count: number };

/** @param after days up to this one are left out: their rows were deleted after the hand-over */
export async function listTallies(db: Db, after: string): Promise<Tally[]> {
  const rows = await db
    .selectFrom('tallies')
    .select(({ fn }) => ['name', 'day', 'district', fn.sum('count').as('count')])
    .where('day', '>', after)
    .groupBy(['name', 'day', 'district'])
    .execute();
  return rows.map(({ count, ...tally }) => ({ ...tally, count: Number(count) }));
}

/** The next rows in the order of their random ids, as far as they matter for counting. */
export async function listCounted(db: Db, after: string, limit: number): Promise<(Counted & { id: string })[]> {
  return db
    .selectFrom('signatures')
    .select(['id', 'state', 'confirmed', 'day', 'district'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Adds rows to what was counted so far. */
export function countInto(sums: Map<string, Tally>, rows: Counted[]): void {
  for (const { name, day, district, by } of rows.flatMap((row) => changesOf(row, 1))) {
    const key = keyOf({ name, day, district: district ?? 0 });
    const sum = sums.get(key) ?? { name, day, district: district ?? 0, count: 0 };
    sums.set(key, { ...sum, count: sum.count + by });
  }
}

export const keyOf = ({ name, day, district }: Pick<Tally, 'name' | 'day' | 'district'>): string =>
  `${name} ${day} ${district}`;
