import type { Kysely } from 'kysely';

/** When the mail server took the letter that a link let go. Null for links that send nothing, and until then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('confirmations').addColumn('sent_at', 'text').execute();
}
