import type { Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

export type SavedFigures = Omit<Selectable<Database['figures']>, 'id'>;

const COLUMNS = ['received', 'confirmed', 'paper', 'asOf', 'districts', 'districtsReceived', 'districtsAsOf'] as const;

export async function findFigures(db: Db): Promise<SavedFigures | undefined> {
  return db.selectFrom('figures').select(COLUMNS).executeTakeFirst();
}

/**
 * Publishes new figures, unless another instance has done so after `unlessAfter`: then nothing changes, so that all show the same.
 * @returns what is published now
 */
export async function saveFigures(db: Db, figures: SavedFigures, unlessAfter: string): Promise<SavedFigures> {
  await db
    .insertInto('figures')
    .values({ id: 'current', ...figures })
    .onConflict((c) => c.column('id').doUpdateSet(figures).where('figures.asOf', '<=', unlessAfter))
    .execute();
  return db.selectFrom('figures').select(COLUMNS).executeTakeFirstOrThrow();
}
