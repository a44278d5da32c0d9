import type { Db } from './connect.ts';

export type Attempt = { key: string; until: string };

/** Counts one attempt and answers how many there were until `until`. `key` is a keyed hash: no address is stored. */
export async function countAttempt(db: Db, key: string, now: string, until: string): Promise<number> {
  const [count] = await countAttempts(db, [{ key, until }], now);
  return count!;
}

/**
 * Counts several at once, of one key or of many. Keys are always touched in the same order, so that two transactions never wait for
 * each other in a circle.
 * @returns how many there were with each: two of one key get two numbers
 */
export async function countAttempts(db: Db, attempts: Attempt[], now: string): Promise<number[]> {
  const sums = new Map<string, Attempt & { count: number }>();
  for (const { key, until } of attempts) sums.set(key, { key, until, count: (sums.get(key)?.count ?? 0) + 1 });
  if (sums.size === 0) return [];
  const rows = await db
    .insertInto('rateLimits')
    .values([...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1)))
    .onConflict((c) =>
      c.column('key').doUpdateSet(({ eb, ref }) => {
        const isOver = eb('rateLimits.until', '<=', now);
        return {
          count: eb
            .case()
            .when(isOver)
            .then(ref('excluded.count'))
            .else(eb('rateLimits.count', '+', ref('excluded.count')))
            .end(),
          until: eb.case().when(isOver).then(ref('excluded.until')).else(ref('rateLimits.until')).end(),
        };
      }),
    )
    .returning(['key', 'count'])
    .execute();
  const before = new Map(rows.map(({ key, count }) => [key, count - sums.get(key)!.count]));
  return attempts.map(({ key }) => {
    const count = before.get(key)! + 1;
    before.set(key, count);
    return count;
  });
}

/** How many attempts were counted so far, without counting one more. */
export async function findAttempts(db: Db, key: string, now: string): Promise<number> {
  const found = await db
    .selectFrom('rateLimits')
    .select('count')
    .where('key', '=', key)
    .where('until', '>', now)
    .executeTakeFirst();
  return found?.count ?? 0;
}

/** Forgets counts whose time is over. @param now as an ISO string */
export async function deleteRateLimitsBefore(db: Db, now: string): Promise<void> {
  await db.deleteFrom('rateLimits').where('until', '<=', now).execute();
}
