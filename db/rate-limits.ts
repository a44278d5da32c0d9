import type { Db } from './connect.ts';

/** Counts one attempt and answers how many there were until `until`. `key` is a keyed hash: no address is stored. */
export async function countAttempt(db: Db, key: string, now: string, until: string): Promise<number> {
  const { count } = await db
    .insertInto('rateLimits')
    .values({ key, count: 1, until })
    .onConflict((c) =>
      c.column('key').doUpdateSet(({ eb, ref }) => {
        const isOver = eb('rateLimits.until', '<=', now);
        return {
          count: eb
            .case()
            .when(isOver)
            .then(1)
            .else(eb('rateLimits.count', '+', 1))
            .end(),
          until: eb.case().when(isOver).then(until).else(ref('rateLimits.until')).end(),
        };
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count;
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

export async function deleteRateLimitsBefore(db: Db, now: string): Promise<void> {
  await db.deleteFrom('rateLimits').where('until', '<=', now).execute();
}
