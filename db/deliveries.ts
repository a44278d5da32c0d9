import { setImmediate } from 'node:timers/promises';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';
import { noteDeleted } from './write-ahead-log.ts';

const AT_ONCE = 500;

export type NewDelivery = Omit<Insertable<Database['deliveries']>, 'rowsDeletedOn'>;
export type Delivery = Selectable<Database['deliveries']>;

/**
 * Says that the petition was handed over: `day` is when, `through` the last day of signing that was in it. From `day` on runs the
 * time after which those rows are deleted (`RETENTION.rowDaysAfterDelivery`). For the organizers' command alone, which asks first
 * whether all of them were on a list (`desk/tasks/deliveries.ts`).
 */
export async function addDelivery(db: Db, delivery: NewDelivery): Promise<void> {
  await db.insertInto('deliveries').values(delivery).execute();
}

/** As long as its rows are there, a hand-over that was recorded by mistake can be taken back. */
export async function removeDelivery(db: Db, id: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('deliveries')
    .where('id', '=', id)
    .where('rowsDeletedOn', 'is', null)
    .returning('id')
    .execute();
  return removed.length === 1;
}

export async function listDeliveries(db: Db): Promise<Delivery[]> {
  return db.selectFrom('deliveries').selectAll().orderBy('day').orderBy('id').execute();
}

/**
 * Deletes the rows of every hand-over that was on `lastDay` or before. What was counted stays counted; what is set aside stays, until
 * the organizers have decided. A few at a time: SQLite overwrites what it deletes, and people sign meanwhile. Where it breaks off, the
 * next call goes on.
 * @returns how many rows
 */
export async function deleteDelivered(db: Db, lastDay: string, today: string): Promise<number> {
  const due = await db
    .selectFrom('deliveries')
    .select(['id', 'through'])
    .where('day', '<=', lastDay)
    .where('rowsDeletedOn', 'is', null)
    .execute();
  let count = 0;
  for (const { id, through } of due) {
    count += await deleteSignedThrough(db, through);
    await db.updateTable('deliveries').set({ rowsDeletedOn: today }).where('id', '=', id).execute();
  }
  return count;
}

async function deleteSignedThrough(db: Db, day: string): Promise<number> {
  for (let count = 0; ;) {
    const counted = db.selectFrom('signatures').select('id').where('day', '<=', day).where('state', '=', 'counted');
    const some = counted.limit(AT_ONCE); // what is still set aside was on no list
    const [deleted] = await db.deleteFrom('signatures').where('id', 'in', some).execute();
    count += Number(deleted?.numDeletedRows ?? 0);
    noteDeleted();
    if (Number(deleted?.numDeletedRows ?? 0) < AT_ONCE) return count;
    await setImmediate(); // SQLite answers at once: without a pause nobody else would get a turn
  }
}

/** The last day of signing whose rows are gone; empty when none are. */
export async function lastDeletedDay(db: Db): Promise<string> {
  const { through } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.max('through').as('through'))
    .where('rowsDeletedOn', 'is not', null)
    .executeTakeFirstOrThrow();
  return through ?? '';
}
