import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Db, openDb } from '#db/connect.ts';
import { createSignature, deleteSignature } from '#db/signatures.ts';
import { changeTallies, compareTallies, sumByDistrict, sumTallies } from '#db/tallies.ts';
import { makeDatabase } from './database.ts';
import { ms, percentile, table } from './numbers.ts';
import { numberOf, optionsOf } from './options.ts';

const TIMES = 300;
const DAY = '2026-11-24';
/** As long as a sealed row is. */
const SEALED = 'x'.repeat(3_200);
/** Rows in one statement: Postgres takes 65,535 values. */
const AT_ONCE = 2_000;

const options = optionsOf({ rows: '10000,100000,1000000' });
const sizes = options.rows.split(',').map((text) => numberOf('rows', text));
const database = await makeDatabase(options.postgres);
const db = await openDb(database.url);

const lines = [[database.name, 'sign-up, half within', '95 % within', 'take back', 'count', 'count every row']];
let before = 0;
for (const size of sizes) {
  await fill(db, size - before);
  before = size;
  lines.push(await measure(db, size));
  console.log(`${size} rows measured.`);
}
console.log(table(lines));
await db.destroy();
await database.remove();

async function fill(to: Db, count: number): Promise<void> {
  for (let done = 0; done < count; done += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, index) => ({
      id: randomUUID(),
      codeHash: randomUUID(),
      sealed: SEALED,
      disclosure: 'count' as const,
      district: index % 16 || null,
      textVersion: 'v1',
      day: DAY,
    }));
    await to.transaction().execute(async (trx) => {
      await trx.insertInto('signatures').values(rows).execute();
      await changeTallies(
        trx,
        rows.map(({ district, day }) => ({ name: 'received', day, district, by: 1 })),
      );
    });
  }
}

async function measure(on: Db, size: number): Promise<string[]> {
  const codes: string[] = [];
  spawnSync('sync'); // what was filled in is on the disk, and does not stand in the way
  await timesOf(50, () => signOnce(on, codes));
  const signing = await timesOf(TIMES, () => signOnce(on, codes));
  const back = await timesOf(TIMES, async () => void (await deleteSignature(on, codes.pop()!)));
  const count = await timesOf(20, async () => void (await Promise.all([sumTallies(on), sumByDistrict(on)])));
  const every = await timesOf(1, async () => {
    if ((await compareTallies(on)).length > 0) throw new Error('The sums do not agree with the rows.');
  });
  const half = (times: number[]) => ms(percentile(times, 0.5));
  return [`${size} rows`, half(signing), ms(percentile(signing, 0.95)), half(back), half(count), half(every)];
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

async function timesOf(count: number, once: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const startedAt = performance.now();
    await once();
    times.push(performance.now() - startedAt);
  }
  return times;
}
