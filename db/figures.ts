import type { Insertable, Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

export type SavedFigures = Omit<Selectable<Database['figures']>, 'id'>;

export async function findFigures(db: Db): Promise<SavedFigures | undefined> {
  return db.selectFrom('figures').select(['received', 'districts', 'asOf']).executeTakeFirst();
}

/**
 * Publishes new figures, unless another instance has done so after `unlessAfter`: then nothing changes, so that all show the same.
 * @returns what is published now
 */
export async function saveFigures(
  db: Db,
  figures: Omit<Insertable<Database['figures']>, 'id'>,
  unlessAfter: string,
): Promise<SavedFigures> {
  await db
    .insertInto('figures')
    .values({ id: 'current', ...figures })
    .onConflict((c) => c.column('id').doUpdateSet(figures).where('figures.asOf', '<=', unlessAfter))
    .execute();
  return db.selectFrom('figures').select(['received', 'districts', 'asOf']).executeTakeFirstOrThrow();
}
