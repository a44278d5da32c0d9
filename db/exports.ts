import type { Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

type Row = Selectable<Database['exports']>;

/** A finished one: its file is whole. */
export type Export = Row & { mark: string };

/** Before the first row is read: what is released from then on may not be in it. */
export async function beginExport(db: Db, begun: Pick<Row, 'id' | 'madeAt' | 'madeOn' | 'through'>): Promise<void> {
  await db
    .insertInto('exports')
    .values({ ...begun, mark: null, releasedFrom: null })
    .execute();
}

/** Its file stands where it was wanted. */
export async function finishExport(db: Db, id: string, mark: string): Promise<void> {
  await db.updateTable('exports').set({ mark }).where('id', '=', id).execute();
}

/**
 * The last export that was made by a day.
 * @param through only one that ends with this day of signing
 */
export async function lastExport(db: Db, madeBy: string, through?: string): Promise<Export | undefined> {
  const found = await db
    .selectFrom('exports')
    .selectAll()
    .where('mark', 'is not', null)
    .where('madeOn', '<=', madeBy)
    .$if(through !== undefined, (query) => query.where('through', '=', through!))
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found as Export | undefined;
}

/** Rows of these days count since now: they were set aside in every export so far, and so are on no list made of one. */
export async function noteReleased(trx: Db, firstDay: string): Promise<void> {
  await trx
    .updateTable('exports')
    .set({ releasedFrom: firstDay })
    .where('through', '>=', firstDay)
    .where((eb) => eb.or([eb('releasedFrom', 'is', null), eb('releasedFrom', '>', firstDay)]))
    .execute();
}
