import type { Kysely } from 'kysely';

/** Which exports were made, so that a hand-over cannot be recorded of what was on no list. Exports made before this are not known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('exports')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('made_on', 'text', (c) => c.notNull())
    .addColumn('through', 'text', (c) => c.notNull())
    .addColumn('mark', 'text')
    .addColumn('released_from', 'text')
    .execute();
}
