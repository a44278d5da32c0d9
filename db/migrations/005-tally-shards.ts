import { type Kysely, sql } from 'kysely';

/** One sum in several rows: in Postgres, who signs must not wait until the one before has reached the disk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tally_shards')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('district', 'integer', (c) => c.notNull())
    .addColumn('shard', 'integer', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('tally_shards_key', ['name', 'day', 'district', 'shard'])
    .execute();
  await sql`insert into tally_shards select name, day, district, 0, count from tallies`.execute(db);
  await db.schema.dropTable('tallies').execute();
  await db.schema.alterTable('tally_shards').renameTo('tallies').execute();
}
