import type { Db } from './connect.ts';
import { noteReleased } from './exports.ts';
import { type Change, changesOf, changeTallies } from './tallies.ts';
import { inTransaction } from './transaction.ts';
import { noteDeleted } from './write-ahead-log.ts';

/** A flood that was set aside: how many rows, signed on which days. */
export type Batch = { batch: string; count: number; firstDay: string; lastDay: string };

/** What waits for the organizers, the largest first. `batch` is a kind (`features/petition/floods.ts`), a hyphen and a random name. */
export async function listBatches(db: Db): Promise<Batch[]> {
  const rows = await db
    .selectFrom('signatures')
    .select(({ fn }) => ['batch', fn.countAll().as('count'), fn.min('day').as('firstDay'), fn.max('day').as('lastDay')])
    .where('batch', 'is not', null)
    .groupBy('batch')
    .orderBy('count', 'desc')
    .orderBy('batch')
    .execute();
  return rows.map(({ batch, count, ...days }) => ({ batch: batch!, count: Number(count), ...days }));
}

/** Counts what was set aside, and forgets that it came together. Answers how many rows. */
export function releaseBatch(db: Db, batch: string): Promise<number> {
  return inTransaction(db, async (trx) => {
    const rows = await trx
      .updateTable('signatures')
      .set({ state: 'counted', batch: null })
      .where('batch', '=', batch)
      .returning(['day', 'district', 'confirmed'])
      .execute();
    const changes = rows.flatMap((row): Change[] => [
      ...changesOf({ ...row, state: 'quarantined' }, -1),
      ...changesOf({ ...row, state: 'counted' }, 1),
    ]);
    await changeTallies(trx, changes);
    const [firstDay] = rows.map(({ day }) => day).sort();
    if (firstDay) await noteReleased(trx, firstDay);
    noteDeleted(); // what came together is forgotten
    return rows.length;
  });
}

/** Deletes what was set aside, for good. Answers how many rows. */
export function dropBatch(db: Db, batch: string): Promise<number> {
  return inTransaction(db, async (trx) => {
    const rows = await trx
      .deleteFrom('signatures')
      .where('batch', '=', batch)
      .returning(['day', 'district', 'state', 'confirmed'])
      .execute();
    await changeTallies(
      trx,
      rows.flatMap((row) => changesOf(row, -1)),
    );
    noteDeleted();
    return rows.length;
  });
}
