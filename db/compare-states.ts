import type { Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

export type SavedState = Selectable<Database['compareStates']>;
/** Without its text, which is long. */
export type SavedStateHead = Omit<SavedState, 'json'>;

/** Newest first. */
export async function listCompareStates(db: Db): Promise<SavedStateHead[]> {
  return db.selectFrom('compareStates').select(['day', 'sha256', 'changes']).orderBy('day', 'desc').execute();
}

export async function findCompareState(db: Db, day: string): Promise<SavedState | undefined> {
  return db.selectFrom('compareStates').selectAll().where('day', '=', day).executeTakeFirst();
}

/** @param before a day; the newest state of an earlier day */
export async function findNewestCompareState(db: Db, before?: string): Promise<SavedState | undefined> {
  return db
    .selectFrom('compareStates')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('day', '<', before!))
    .orderBy('day', 'desc')
    .executeTakeFirst();
}

/**
 * Keeps the state of a day. Within that day the last one counts; a day that is over (a later one is kept) stays as it is.
 * @returns false when a later day is kept: nothing changes then
 */
export async function saveCompareState(db: Db, { day, ...state }: SavedState): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const later = await trx.selectFrom('compareStates').select('day').where('day', '>', day).executeTakeFirst();
    if (later) return false;
    await trx
      .insertInto('compareStates')
      .values({ day, ...state })
      .onConflict((c) => c.column('day').doUpdateSet(state))
      .execute();
    return true;
  });
}
