import type { Kysely } from 'kysely';

/** What a press said, as a keyed hash, and when that arrived: so that a press tried again with another choice replaces the first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['said', 'at'])
    await db.schema
      .alterTable('presses')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
}
