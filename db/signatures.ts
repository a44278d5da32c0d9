import type { Insertable } from 'kysely';
import type { Db } from './connect.ts';
import { countAttempt } from './rate-limits.ts';
import type { Database } from './schema.ts';

export type NewSignature = Insertable<Database['signatures']>;
export type NewPress = Insertable<Database['presses']>;
export type SignedText = Insertable<Database['petitionTexts']>;

/** At most so many signatures until a moment, over all instances. */
export type Ceiling = { key: string; now: string; until: string; most: number };

/** `again`: the same press was taken before, and is remembered until the moment that was given then. */
export type Saved = { state: 'new' } | { state: 'again'; until: string } | { state: 'tooMany' };

/** Saves a signature with the text it stands under, all or nothing. The same press of the button twice is one signature. */
export async function createSignature(
  db: Db,
  signature: NewSignature,
  press: NewPress,
  text: SignedText,
  ceiling: Ceiling,
): Promise<Saved> {
  try {
    return await db.transaction().execute(async (trx) => {
      if (!(await isNewPress(trx, press, ceiling.now)))
        return { state: 'again', until: await untilOf(trx, press.hash) };
      await trx
        .insertInto('petitionTexts')
        .values(text)
        .onConflict((c) => c.column('version').doNothing())
        .execute();
      await trx.insertInto('signatures').values(signature).execute();
      // Last, so that other instances wait for this row as shortly as possible. Only what is saved is counted.
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
