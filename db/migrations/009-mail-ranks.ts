import { type Kysely, sql } from 'kysely';

/** In which order mails leave. Letters that a person let go are before all others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('outbox')
    .addColumn('rank', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await sql`update outbox set rank = 0 where kind = 'letter'`.execute(db);
  await sql`update outbox set rank = 2 where reason = 'setAside'`.execute(db);
  await db.schema.dropIndex('outbox_due_at').execute();
  await db.schema.createIndex('outbox_rank_due_at').on('outbox').columns(['rank', 'due_at']).execute();
}
