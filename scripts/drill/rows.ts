import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#db/connect.ts';
import { createSignature } from '#db/create-signature.ts';
import { deleteSignature } from '#db/signatures.ts';
import { changeTallies, compareTallies, sumByDistrict, sumTallies } from '#db/tallies.ts';
import { DISTRICTS } from '#lib/districts.ts';

const TIMES = 300;
const DAY = '2026-11-24';
/** As long as a sealed row is. */
const SEALED = 'x'.repeat(3_200);
/** Rows in one transaction. */
const AT_ONCE = 50_000;
/** Multiplies numbers into an order that looks like none, as random keys have: 2 ** 32 divided by the golden ratio (Knuth). */
const SCATTER = 2_654_435_769;

/** Puts so many more signatures into a database, and into its sums. The database makes the rows itself: that is ten times as quick. */
export async function fillRows(to: Db, count: number): Promise<void> {
  for (let done = 0; done < count; done += AT_ONCE) {
    const rows = Math.min(AT_ONCE, count - done);
    const key = sql<string>`((n.i * ${sql.lit(SCATTER)}) % 4294967296) || ${`-${randomUUID()}-`} || n.i`;
    await to.transaction().execute(async (trx) => {
      await sql`
        insert into signatures (id, code_hash, sealed, disclosure, district, text_version, day)
        with recursive n (i) as (select cast(1 as bigint) union all select i + 1 from n where i < ${sql.lit(rows)})
        select ${key}, ${key}, ${SEALED}, 'count', 1 + (n.i - 1) % ${sql.lit(DISTRICTS)}, 'v1', ${DAY} from n
      `.execute(trx);
      const ofDistrict = (district: number) => Math.floor((rows + DISTRICTS - district) / DISTRICTS);
      const districts = Array.from({ length: DISTRICTS }, (_, at) => at + 1);
      await changeTallies(
        trx,
        districts.map((district) => ({ name: 'received', day: DAY, district, by: ofDistrict(district) })),
      );
    });
  }
}

/** Milliseconds of each time: signing, taking back, reading the count (after each of both), and counting every row (once). */
export type RowTimes = { signing: number[]; back: number[]; count: number[]; every: number[] };

/** @throws when the sums do not agree with the rows */
export async function timeRows(on: Db): Promise<RowTimes> {
  const codes: string[] = [];
  spawnSync('sync'); // what was filled in is on the disk, and does not stand in the way
  for (let i = 0; i < 50; i++) await signOnce(on, codes);
  const times: RowTimes = { signing: [], back: [], count: [], every: [] };
  const time = async (what: keyof RowTimes, once: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await once();
    times[what].push(performance.now() - startedAt);
  };
  const count = () => Promise.all([sumTallies(on), sumByDistrict(on)]);
  for (let i = 0; i < TIMES; i++) {
    await time('signing', () => signOnce(on, codes));
    await time('count', count);
  }
  for (let i = 0; i < TIMES; i++) {
    await time('back', () => deleteSignature(on, codes.pop()!));
    await time('count', count);
  }
  await time('every', async () => {
    if ((await compareTallies(on)).length > 0) throw new Error('The sums do not agree with the rows.');
  });
  return times;
}

async function signOnce(on: Db, codes: string[]): Promise<void> {
  const codeHash = randomUUID();
  codes.push(codeHash);
  const [now, until] = [new Date().toISOString(), new Date(Date.now() + 600_000).toISOString()];
  const ceiling = (key: string) => ({ key, now, until, most: 1_000_000 });
  await createSignature(on, {
    signature: {
      id: randomUUID(),
      codeHash,
      sealed: SEALED,
      disclosure: 'count',
      district: 7,
      textVersion: 'v1',
      day: DAY,
    },
    press: { hash: randomUUID(), until },
    text: { version: 'v1', json: '{}', since: DAY },
    ceiling: ceiling('all'),
    flood: { ...ceiling('network'), batch: () => 'network-1' },
  });
}
