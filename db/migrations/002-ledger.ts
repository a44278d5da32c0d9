import { type Kysely, sql } from 'kysely';

/** Counting without reading every row: states of a signature, exact tallies, what was published by day, paper, hand-overs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db);
  await createTables(db);
  await fillFromRows(db);
}

async function addColumns(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  const signatures = () => schema.alterTable('signatures');
  await signatures()
    .addColumn('state', 'text', (c) => c.notNull().defaultTo('counted'))
    .execute();
  await signatures().addColumn('batch', 'text').execute();
  await signatures()
    .addColumn('confirmed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  const isHeld = sql<boolean>`batch is not null`;
  await schema.createIndex('signatures_batch').on('signatures').column('batch').where(isHeld).execute();
  for (const column of ['confirmed', 'paper', 'districts_received'])
    await schema
      .alterTable('figures')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  await schema
    .alterTable('figures')
    .addColumn('districts_as_of', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}

async function createTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('tallies')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('district', 'integer', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('tallies_key', ['name', 'day', 'district'])
    .execute();
  await schema
    .createTable('figure_days')
    .addColumn('day', 'text', (c) => c.primaryKey())
    .addColumn('received', 'integer', (c) => c.notNull())
    .execute();
  await schema
    .createTable('paper_counts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('district', 'integer')
    .addColumn('place', 'text')
    .addColumn('added_on', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('deliveries')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('through', 'text', (c) => c.notNull())
    .addColumn('rows_deleted_on', 'text')
    .execute();
}

async function fillFromRows(db: Kysely<unknown>): Promise<void> {
  await sql`insert into tallies (name, day, district, count)
    select 'received', day, coalesce(district, 0), count(*) from signatures group by day, coalesce(district, 0)`.execute(
    db,
  );
  await sql`insert into figure_days (day, received)
    select day, (select count(*) from signatures as earlier where earlier.day <= signed.day)
    from (select distinct day from signatures) as signed`.execute(db);
  await sql`update figures set districts_received = received, districts_as_of = as_of`.execute(db);
}
