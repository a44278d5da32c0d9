import { openDb } from '#db/connect.ts';
import { makeDatabase } from '#scripts/drill/database.ts';
import { percentile } from '#scripts/drill/numbers.ts';
import { fillRows, timeRows } from '#scripts/drill/rows.ts';
import { most, type Result, resultOf } from './result.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** How much longer a sign-up or the count may take than at the first size, and still be called flat. */
const FLAT = 2;
const NOTE = 'growth, rows: on SQLite, held against the smallest size. For Postgres: npm run drill -- grow --postgres.';

export async function growthOfRows(): Promise<Result[]> {
  const database = await makeDatabase(false);
  const db = await openDb(database.url);
  const found: { size: number; signing: number; count: number }[] = [];
  for (const size of SIZES) {
    await fillRows(db, size - (found.at(-1)?.size ?? 0));
    const { signing, count } = await timeRows(db);
    found.push({ size, signing: percentile(signing, 0.5), count: percentile(count, 0.5) });
  }
  await db.destroy();
  await database.remove();
  const [first, ...later] = found;
  const line = (name: string, ours: number, other: number) =>
    resultOf({ part: 'growth', name, ours, other, unit: 'ms', goal: most(FLAT), note: NOTE });
  return later.flatMap(({ size, signing, count }) => [
    line(`sign-up with ${size.toLocaleString('en-US')} rows`, signing, first!.signing),
    line(`count with ${size.toLocaleString('en-US')} rows`, count, first!.count),
  ]);
}
