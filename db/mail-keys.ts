import type { Db } from './connect.ts';

/** The key of an hour: made by whoever asks first, the same for all instances. */
export async function getMailKey(db: Db, fresh: { id: string; key: string; until: string }): Promise<string> {
  const known = await findMailKey(db, fresh.id);
  if (known) return known;
  await db
    .insertInto('mailKeys')
    .values(fresh)
    .onConflict((c) => c.column('id').doNothing())
    .execute();
  return db
    .selectFrom('mailKeys')
    .select('key')
    .where('id', '=', fresh.id)
    .executeTakeFirstOrThrow()
    .then(({ key }) => key);
}

/** `undefined` once it was destroyed. */
export async function findMailKey(db: Db, id: string): Promise<string | undefined> {
  return (await db.selectFrom('mailKeys').select('key').where('id', '=', id).executeTakeFirst())?.key;
}

/** @returns how many were destroyed */
export async function deleteMailKeysBefore(db: Db, now: string): Promise<number> {
  return (await db.deleteFrom('mailKeys').where('until', '<=', now).returning('id').execute()).length;
}
