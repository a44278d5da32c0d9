import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { countSignatures } from './signatures.ts';
import { sumByDay, sumByDistrict, sumTallies } from './tallies.ts';
import { onBothDatabases } from './testing.ts';

/** What is done for every signature and every publication: none of it may read row after row. */
const QUERIES = {
  'taking back': sql`delete from signatures where code_hash = 'x' returning id`,
  confirming: sql`update signatures set confirmed = 1 where id = 'x' and confirmed = 0`,
  'releasing a flood': sql`update signatures set batch = null where batch = 'x'`,
  'a press': sql`update presses set until = 'x' where hash = 'x'`,
  'a text': sql`select * from petition_texts where version = 'x'`,
};

onBothDatabases((db, name) => {
  test('counting reads no signatures', async () => {
    await sql`alter table signatures rename to elsewhere`.execute(db());
    try {
      const counted = Promise.all([countSignatures(db()), sumTallies(db()), sumByDistrict(db()), sumByDay(db())]);
      await expect(counted).resolves.toHaveLength(4); // one that reads the table finds none
    } finally {
      await sql`alter table elsewhere rename to signatures`.execute(db());
    }
  });

  test.each(Object.keys(QUERIES) as (keyof typeof QUERIES)[])('%s goes by an index', async (query) => {
    const plan = await db()
      .connection()
      .execute(async (one) => {
        if (name === 'Postgres') await sql`set enable_seqscan = off`.execute(one); // small tables are read whole otherwise
        const explain = sql.raw(name === 'SQLite' ? 'explain query plan ' : 'explain ');
        return JSON.stringify((await sql`${explain}${QUERIES[query]}`.execute(one)).rows);
      });
    expect(plan).toMatch(/using (\w+ )?index|index scan/i);
    expect(plan).not.toMatch(/seq scan|scan (signatures|presses|petition_texts)\b/i);
  });
});
