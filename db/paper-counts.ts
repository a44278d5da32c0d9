import type { Insertable, Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

export type NewPaperCount = Insertable<Database['paperCounts']>;
export type PaperCount = Selectable<Database['paperCounts']>;

/** Adds what organizers have counted on paper. A correction is one more row, below zero where it must be. */
export async function addPaperCount(db: Db, paper: NewPaperCount): Promise<void> {
  await db.insertInto('paperCounts').values(paper).execute();
}

export async function listPaperCounts(db: Db): Promise<PaperCount[]> {
  return db.selectFrom('paperCounts').selectAll().orderBy('day').orderBy('id').execute();
}

export async function sumPaperCounts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('paperCounts')
    .select(({ fn }) => fn.sum('count').as('count'))
    .executeTakeFirstOrThrow();
  return Math.max(0, Number(count));
}
