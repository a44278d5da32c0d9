import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Db } from '#db/connect.ts';
import { createSignature } from '#db/create-signature.ts';
import { deleteSignature } from '#db/signatures.ts';
import { changeTallies, compareTallies, sumByDistrict, sumTallies } from '#db/tallies.ts';

const TIMES = 300;
const DAY = '2026-11-24';
/** As long as a sealed row is. */
const SEALED = 'x'.repeat(3_200);
/** Rows in one statement: Postgres takes 65,535 values. */
const AT_ONCE = 2_000;

/** Puts so many more signatures into a database, and into its sums. */
export async function fillRows(to: Db, count: number): Promise<void> {
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

/** Milliseconds of each time: signing, taking back, reading the count, and counting every row (once). */
export type RowTimes = { signing: number[]; back: number[]; count: number[]; every: number[] };

/** @throws when the sums do not agree with the rows */
export async function timeRows(on: Db): Promise<RowTimes> {
  const codes: string[] = [];
  spawnSync('sync'); // what was filled in is on the disk, and does not stand in the way
  await timesOf(50, () => signOnce(on, codes));
  return {
    signing: await timesOf(TIMES, () => signOnce(on, codes)),
    back: await timesOf(TIMES, async () => void (await deleteSignature(on, codes.pop()!))),
    count: await timesOf(20, async () => void (await Promise.all([sumTallies(on), sumByDistrict(on)]))),
    every: await timesOf(1, async () => {
      if ((await compareTallies(on)).length > 0) throw new Error('The sums do not agree with the rows.');
    }),
  };
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
