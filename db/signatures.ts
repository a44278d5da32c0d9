import type { Insertable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

export type NewSignature = Insertable<Database['signatures']>;
export type NewPress = Insertable<Database['presses']>;
export type SignedText = Insertable<Database['petitionTexts']>;

/**
 * Saves a signature with the text it stands under, all or nothing. The same press of the button twice is one signature.
 * @returns whether it is a new one
 */
export async function createSignature(
  db: Db,
  signature: NewSignature,
  press: NewPress,
  text: SignedText,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const isNew = await trx
      .insertInto('presses')
      .values(press)
      .onConflict((c) => c.column('hash').doNothing())
      .returning('hash')
      .executeTakeFirst();
    if (!isNew) return false;
    await trx
      .insertInto('petitionTexts')
      .values(text)
      .onConflict((c) => c.column('version').doNothing())
      .execute();
    await trx.insertInto('signatures').values(signature).execute();
    return true;
  });
}

export async function deletePressesBefore(db: Db, now: string): Promise<void> {
  await db.deleteFrom('presses').where('until', '<', now).execute();
}

export async function countSignatures(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('signatures')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many signatures each district has, exactly. For `figures` only, which rounds before anyone sees it. */
export async function countSignaturesByDistrict(db: Db): Promise<{ district: number; count: number }[]> {
  const rows = await db
    .selectFrom('signatures')
    .select(({ fn, ref }) => [ref('district').as('district'), fn.countAll().as('count')])
    .where('district', 'is not', null)
    .groupBy('district')
    .orderBy('district')
    .execute();
  return rows.map(({ district, count }) => ({ district: Number(district), count: Number(count) }));
}

/** Withdrawal. Answers whether there was a signature to delete. */
export async function deleteSignature(db: Db, codeHash: string): Promise<boolean> {
  const deleted = await db.deleteFrom('signatures').where('codeHash', '=', codeHash).returning('id').execute();
  return deleted.length === 1;
}
