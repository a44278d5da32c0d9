import type { Insertable, Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';
import { inTransaction } from './transaction.ts';

export type NewDelivery = Omit<Insertable<Database['deliveries']>, 'rowsDeletedOn'>;
export type Delivery = Selectable<Database['deliveries']>;

/**
 * Says that the petition was handed over: `day` is when, `through` the last day of signing that was in it. From `day` on runs the
 * time after which those rows are deleted (`RETENTION.rowDaysAfterDelivery`). For the organizers' command alone.
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
 * Deletes the rows of every hand-over that was on `lastDay` or before. What was counted stays counted.
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
  for (const { id, through } of due)
    await inTransaction(db, async (trx) => {
      const [deleted] = await trx.deleteFrom('signatures').where('day', '<=', through).execute();
      await trx.updateTable('deliveries').set({ rowsDeletedOn: today }).where('id', '=', id).execute();
      count += Number(deleted?.numDeletedRows ?? 0);
    });
  return count;
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
