import type { Insertable } from 'kysely';
import type { Db } from './connect.ts';
import { countAttempt } from './rate-limits.ts';
import type { Database } from './schema.ts';
import { changesOf, changeTallies, sumTallies } from './tallies.ts';
import { inTransaction } from './transaction.ts';

export type NewSignature = Omit<Insertable<Database['signatures']>, 'state' | 'confirmed'>;
export type NewPress = Insertable<Database['presses']>;
export type SignedText = Insertable<Database['petitionTexts']>;

/** At most so many signatures under a key until a moment, over all instances. */
export type Ceiling = { key: string; now: string; until: string; most: number };

/** Above `most` a signature is taken, but set aside in `batch`. */
export type FloodBound = Ceiling & { batch: () => string };

/** `again`: the same press was taken before, and is remembered until the moment that was given then. */
export type Saved = { state: 'new' } | { state: 'again'; until: string } | { state: 'tooMany' };

type Press = {
  /** With a `batch` it is set aside from the start. */
  signature: NewSignature;
  press: NewPress;
  text: SignedText;
  ceiling: Ceiling;
  /** How many one network may send before the rest is set aside. */
  flood?: FloodBound;
  /** What else is to be kept together with the signature or not at all, such as a mail to be sent. */
  also?: (trx: Db) => Promise<void>;
};

/** Saves a signature with the text it stands under, all or nothing. The same press of the button twice is one signature. */
export async function createSignature(db: Db, { signature, press, text, ceiling, flood, also }: Press): Promise<Saved> {
  try {
    return await inTransaction(db, async (trx) => {
      if (!(await isNewPress(trx, press, ceiling.now)))
        return { state: 'again', until: await untilOf(trx, press.hash) };
      await keepText(trx, text);
      await insert(trx, { ...signature, batch: signature.batch ?? (await batchOf(trx, flood)) });
      await also?.(trx);
      // Last, so that others wait for this row as shortly as possible. Only what is saved is counted.
      const count = await countAttempt(trx, ceiling.key, ceiling.now, ceiling.until);
      if (count > ceiling.most) throw new TooMany();
      return { state: 'new' };
    });
  } catch (error) {
    if (error instanceof TooMany) return { state: 'tooMany' };
    throw error;
  }
}

class TooMany extends Error {}

/** A text that was shown to be signed. One that is known stays as it is. */
export async function keepText(db: Db, text: SignedText): Promise<void> {
  await db
    .insertInto('petitionTexts')
    .values(text)
    .onConflict((c) => c.column('version').doNothing())
    .execute();
}

export async function findText(db: Db, version: string): Promise<SignedText | undefined> {
  return db.selectFrom('petitionTexts').selectAll().where('version', '=', version).executeTakeFirst();
}

async function insert(trx: Db, signature: NewSignature & { batch: string | null }): Promise<void> {
  const row = { ...signature, state: signature.batch ? ('quarantined' as const) : ('counted' as const), confirmed: 0 };
  await trx.insertInto('signatures').values(row).execute();
  await changeTallies(trx, changesOf({ ...row, district: row.district ?? null }, 1));
}

async function batchOf(trx: Db, flood: FloodBound | undefined): Promise<string | null> {
  if (!flood) return null;
  return (await countAttempt(trx, flood.key, flood.now, flood.until)) > flood.most ? flood.batch() : null;
}

/** A press that should have been forgotten by now counts as new, whether or not it was swept away yet. */
async function isNewPress(trx: Db, press: NewPress, now: string): Promise<boolean> {
  const taken = await trx
    .insertInto('presses')
    .values(press)
    .onConflict((c) => c.column('hash').doUpdateSet({ until: press.until }).where('presses.until', '<=', now))
    .returning('hash')
    .executeTakeFirst();
  return taken !== undefined;
}

async function untilOf(trx: Db, hash: string): Promise<string> {
  const { until } = await trx.selectFrom('presses').select('until').where('hash', '=', hash).executeTakeFirstOrThrow();
  return until;
}

export async function deletePressesBefore(db: Db, now: string): Promise<void> {
  await db.deleteFrom('presses').where('until', '<=', now).execute();
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
    const deleted = await trx
      .deleteFrom('signatures')
      .where(column, '=', value)
      .returning(['day', 'district', 'state', 'confirmed'])
      .executeTakeFirst();
    if (deleted) await changeTallies(trx, changesOf(deleted, -1));
    return deleted !== undefined;
  });
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
