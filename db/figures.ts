import type { Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';
import { inTransaction } from './transaction.ts';

export type SavedFigures = Omit<Selectable<Database['figures']>, 'id'>;
export type FigureDay = Selectable<Database['figureDays']>;

const COLUMNS = ['received', 'confirmed', 'paper', 'asOf', 'districts', 'districtsReceived', 'districtsAsOf'] as const;

export async function findFigures(db: Db): Promise<SavedFigures | undefined> {
  return db.selectFrom('figures').select(COLUMNS).executeTakeFirst();
}

/**
 * Publishes new figures, unless another instance has done so after `unlessAfter`: then nothing changes, so that all show the same.
 * @param day of the figures: its last total is kept for the chart
 * @returns what is published now
 */
export function saveFigures(db: Db, figures: SavedFigures, unlessAfter: string, day: string): Promise<SavedFigures> {
  return inTransaction(db, async (trx) => {
    const saved = await trx
      .insertInto('figures')
      .values({ id: 'current', ...figures })
      .onConflict((c) => c.column('id').doUpdateSet(figures).where('figures.asOf', '<=', unlessAfter))
      .returning('id')
      .executeTakeFirst();
    if (saved) await saveDay(trx, { day, received: figures.received });
    return trx.selectFrom('figures').select(COLUMNS).executeTakeFirstOrThrow();
  });
}

async function saveDay(trx: Db, { day, received }: FigureDay): Promise<void> {
  await trx
    .insertInto('figureDays')
    .values({ day, received })
    .onConflict((c) => c.column('day').doUpdateSet({ received }))
    .execute();
}

/** The last total that was published on each day before this one. */
export async function listFigureDays(db: Db, before: string): Promise<FigureDay[]> {
  return db.selectFrom('figureDays').selectAll().where('day', '<', before).orderBy('day').execute();
}
