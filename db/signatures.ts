import type { Insertable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';
import { changesOf, changeTallies, type Counted, sumTallies } from './tallies.ts';
import { inTransaction } from './transaction.ts';
import { noteDeleted } from './write-ahead-log.ts';

export type NewSignature = Omit<Insertable<Database['signatures']>, 'state' | 'confirmed'>;
export type SignedText = Insertable<Database['petitionTexts']>;

/** A text that was shown to be signed. One that is known stays as it is. */
export async function keepText(db: Db, text: SignedText): Promise<void> {
  await db
    .insertInto('petitionTexts')
    .values(text)
    .onConflict((c) => c.column('version').doNothing())
    .execute();
}

/** The words that were signed under that version; `undefined` for one that was never shown. */
export async function findText(db: Db, version: string): Promise<SignedText | undefined> {
  return db.selectFrom('petitionTexts').selectAll().where('version', '=', version).executeTakeFirst();
}

/** How many are counted, exactly. Reads the tallies: as quick with a million rows as with ten. */
export async function countSignatures(db: Db): Promise<number> {
  return (await sumTallies(db)).received;
}

/** Withdrawal. Answers whether there was a signature to delete. */
export const deleteSignature = (db: Db, codeHash: string): Promise<boolean> => remove(db, 'codeHash', codeHash);

/** For who was signed by someone else, and says so. Answers whether there was a signature to delete. */
export const deleteSignatureById = (db: Db, id: string): Promise<boolean> => remove(db, 'id', id);

function remove(db: Db, column: 'codeHash' | 'id', value: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const deleted = await deleteRow(trx, column, value);
    if (deleted) await changeTallies(trx, changesOf(deleted, -1));
    return deleted !== undefined;
  });
}

/** Only the row: whoever calls it changes the tallies in the same transaction. @returns what it was counted as; `undefined` when there was none */
export const deleteByCode = (trx: Db, codeHash: string): Promise<Counted | undefined> =>
  deleteRow(trx, 'codeHash', codeHash);

function deleteRow(trx: Db, column: 'codeHash' | 'id', value: string): Promise<Counted | undefined> {
  noteDeleted();
  return trx
    .deleteFrom('signatures')
    .where(column, '=', value)
    .returning(['day', 'district', 'state', 'confirmed'])
    .executeTakeFirst();
}

/** The day of a signature, by its six words; `undefined` once it was taken back. */
export async function findDay(db: Db, codeHash: string): Promise<string | undefined> {
  return (await db.selectFrom('signatures').select('day').where('codeHash', '=', codeHash).executeTakeFirst())?.day;
}

/**
 * Counts the signature among those with a confirmed address. One that is set aside is counted so once it is released.
 * @returns false when it was confirmed before, or is gone
 */
export function confirmSignature(db: Db, id: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const row = await trx
      .updateTable('signatures')
      .set({ confirmed: 1 })
      .where('id', '=', id)
      .where('confirmed', '=', 0)
      .returning(['day', 'district', 'state'])
      .executeTakeFirst();
    if (row?.state === 'counted') await changeTallies(trx, [{ name: 'confirmed', ...row, by: 1 }]);
    return row !== undefined;
  });
}
