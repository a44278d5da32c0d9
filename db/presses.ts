import type { Insertable, Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

/** `at` is when the form arrived, `until` when the press is forgotten. ISO strings, as all times. */
export type NewPress = Required<Insertable<Database['presses']>>;
export type KnownPress = Selectable<Database['presses']>;

/**
 * What a try of a press that was taken before means. `same`: what it says stands already. `changed`: it is the last word of whoever
 * pressed, and replaces what stands. `overtaken`: it says something else, but arrived before what stands.
 */
export type Try = 'same' | 'changed' | 'overtaken';

export function tryOf(press: NewPress, known: KnownPress): Try {
  if (press.said === known.said || known.said === '') return 'same'; // '': taken by a server of an older version, which did not note it
  return press.at >= known.at ? 'changed' : 'overtaken';
}

/**
 * Remembers the presses that are new. One that should have been forgotten by now counts as new, whether or not it was swept away yet.
 * Until the transaction ends nobody else gets any of them: tries of one press are answered one after the other.
 * @returns the others, as they are known, by their hash
 */
export async function rememberPresses(trx: Db, presses: NewPress[], now: string): Promise<Map<string, KnownPress>> {
  const taken = await trx
    .insertInto('presses')
    .values(presses.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)))
    .onConflict((c) =>
      c
        .column('hash')
        .doUpdateSet(({ ref }) => ({
          until: ref('excluded.until'),
          said: ref('excluded.said'),
          at: ref('excluded.at'),
        }))
        .where('presses.until', '<=', now),
    )
    .returning('hash')
    .execute();
  if (taken.length === presses.length) return new Map();
  const isNew = new Set(taken.map(({ hash }) => hash));
  const others = presses.map(({ hash }) => hash).filter((hash) => !isNew.has(hash));
  const rows = await trx.selectFrom('presses').selectAll().where('hash', 'in', others).execute();
  return new Map(rows.map((row) => [row.hash, row]));
}

/** From now on this is what the press said. */
export async function renewPress(trx: Db, { hash, ...press }: NewPress): Promise<void> {
  await trx.updateTable('presses').set(press).where('hash', '=', hash).execute();
}

export async function deletePressesBefore(db: Db, now: string): Promise<void> {
  await db.deleteFrom('presses').where('until', '<=', now).execute();
}
