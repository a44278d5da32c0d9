import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import type { Db } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import * as first from '#db/migrations/001-first.ts';
import { sumByDistrict, sumTallies } from '#db/tallies.ts';
import { onBothDatabases } from '#db/testing.ts';

async function onlyFirst(db: Db): Promise<void> {
  await new Migrator({ db, provider: { getMigrations: async () => ({ '001-first': first }) } }).migrateToLatest();
}

onBothDatabases((db) => {
  test('rows that were signed before are counted, and their days are charted', async () => {
    const rows = [
      ['2026-11-01', 12],
      ['2026-11-01', null],
      ['2026-11-03', 12],
    ] as const;
    for (const [index, [day, district]] of rows.entries()) {
      const signature = { id: `${index}`, codeHash: `${index}`, sealed: 'x', textVersion: 'v1', day, district };
      await db()
        .insertInto('signatures')
        .values({ ...signature, disclosure: 'count' })
        .execute();
    }
    const asOf = '2026-11-03T12:00:00.000Z';
    await db().insertInto('figures').values({ id: 'current', received: 3, districts: '[]', asOf }).execute();
    await migrate(db());
    expect(await sumTallies(db())).toEqual({ received: 3, confirmed: 0, quarantined: 0 });
    expect(await sumByDistrict(db())).toEqual([{ district: 12, count: 2 }]);
    expect(await db().selectFrom('figureDays').selectAll().orderBy('day').execute()).toEqual([
      { day: '2026-11-01', received: 2 },
      { day: '2026-11-03', received: 3 },
    ]);
    const figures = await db().selectFrom('figures').select(['districtsReceived', 'districtsAsOf', 'paper']).execute();
    expect(figures).toEqual([{ districtsReceived: 3, districtsAsOf: asOf, paper: 0 }]);
  });
}, onlyFirst);
