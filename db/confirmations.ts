import type { Insertable, Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';
import { noteDeleted } from './write-ahead-log.ts';

export type Confirmation = Selectable<Database['confirmations']>;
export type NewSubscriber = Insertable<Database['subscribers']>;

/** Give it the transaction of what is to be confirmed. */
export async function createConfirmation(db: Db, confirmation: Omit<Confirmation, 'state' | 'sentAt'>): Promise<void> {
  await db
    .insertInto('confirmations')
    .values({ ...confirmation, state: 'waiting', sentAt: null })
    .execute();
}

/** `undefined` once a signature was taken back. */
export async function findSignatureState(db: Db, id: string): Promise<'counted' | 'quarantined' | undefined> {
  return (await db.selectFrom('signatures').select('state').where('id', '=', id).executeTakeFirst())?.state;
}

/**
 * Until the transaction ends nobody else changes or deletes it: a withdrawal at the same moment is over, or waits.
 * @returns whether it is there; false once it was taken back
 */
export async function holdSignature(trx: Db, id: string): Promise<boolean> {
  const held = await trx
    .updateTable('signatures')
    .set(({ ref }) => ({ state: ref('state') }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return held !== undefined;
}

/**
 * Also one that was answered before; `undefined` once its time is over. Until the transaction ends nobody else gets it, so that
 * buttons pressed at one moment are answered one after the other.
 */
export async function holdConfirmation(trx: Db, tokenHash: string, now: string): Promise<Confirmation | undefined> {
  return trx
    .updateTable('confirmations')
    .set(({ ref }) => ({ until: ref('until') }))
    .where('tokenHash', '=', tokenHash)
    .where('until', '>', now)
    .returningAll()
    .executeTakeFirst();
}

/** Keeps the answer and forgets what the link would have done. */
export async function answerConfirmation(trx: Db, tokenHash: string, state: 'confirmed' | 'not-me'): Promise<void> {
  await trx.updateTable('confirmations').set({ state, sealed: '' }).where('tokenHash', '=', tokenHash).execute();
  noteDeleted();
}

/** @returns whether this address was not known to have confirmed; from now on it is, until the moment given */
export async function markAddress(db: Db, mark: string, until: string, now: string): Promise<boolean> {
  const isNew = await db
    .insertInto('addressMarks')
    .values({ mark, until })
    .onConflict((c) => c.column('mark').doUpdateSet({ until }).where('addressMarks.until', '<=', now))
    .returning('mark')
    .executeTakeFirst();
  return isNew !== undefined;
}

/** From now on no mail goes to that address. @param mark its keyed hash */
export async function suppressAddress(db: Db, mark: string): Promise<void> {
  await db
    .insertInto('suppressions')
    .values({ mark })
    .onConflict((c) => c.column('mark').doNothing())
    .execute();
}

/** Whether nobody is to write to that address. @param mark its keyed hash */
export async function isSuppressed(db: Db, mark: string): Promise<boolean> {
  return (await db.selectFrom('suppressions').select('mark').where('mark', '=', mark).executeTakeFirst()) !== undefined;
}

/** Keeps the sealed address of someone who wants updates. */
export async function createSubscriber(db: Db, subscriber: NewSubscriber): Promise<void> {
  await db.insertInto('subscribers').values(subscriber).execute();
}

/** Unsubscribing. Nothing is left; a second time changes nothing. */
export async function deleteSubscriber(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('subscribers').where('tokenHash', '=', tokenHash).execute();
  noteDeleted();
}

/** @returns how many were forgotten */
export async function deleteConfirmationsBefore(db: Db, now: string): Promise<number> {
  await db.deleteFrom('addressMarks').where('until', '<=', now).execute();
  return (await db.deleteFrom('confirmations').where('until', '<=', now).returning('tokenHash').execute()).length;
}
