import type { Insertable, Selectable } from 'kysely';
import type { Db } from './connect.ts';
import { countAttempt } from './rate-limits.ts';
import type { Database } from './schema.ts';
import { inTransaction } from './transaction.ts';
import { noteDeleted } from './write-ahead-log.ts';

export type Job = Selectable<Database['outbox']>;
export type NewJob = Insertable<Database['outbox']>;

/** What leaves first: what a person has let go, then what was asked for, then what came as part of a flood. */
export const RANKS = { letGo: 0, asked: 1, setAside: 2 } as const;
export type Rank = (typeof RANKS)[keyof typeof RANKS];

/** A mail that nobody may have asked for: it leaves after all others, and only so many an hour (`mail/send-due.ts`). */
export const setAside = (job: NewJob): NewJob => ({ ...job, rank: RANKS.setAside, reason: 'setAside' });

/** One after the other: of one rank the index finds what is due, of several it reads all that waits. */
const upTo = (lastRank: Rank): Rank[] => Object.values(RANKS).filter((each) => each <= lastRank);

/** Give it the transaction of what causes the mail: both are saved, or neither. */
export async function createJob(db: Db, job: NewJob): Promise<void> {
  await db.insertInto('outbox').values(job).execute();
}

/**
 * Takes one due job and hides it from everyone until `hiddenUntil`. A worker that dies gives it back by doing nothing.
 * The second `dueAt` makes two workers safe on Postgres: the one that waited finds the row no longer due, and gets none.
 * @param lastRank what comes after it stays where it is
 * @returns `undefined` when nothing is due, or another worker was quicker
 */
export async function takeJob(db: Db, now: string, hiddenUntil: string, lastRank: Rank): Promise<Job | undefined> {
  for (const rank of upTo(lastRank)) {
    const first = db.selectFrom('outbox').select('id').where('rank', '=', rank).where('dueAt', '<=', now);
    const job = await db
      .updateTable('outbox')
      .set(({ eb }) => ({ dueAt: hiddenUntil, attempts: eb('attempts', '+', 1) }))
      .where('id', 'in', first.orderBy('dueAt').limit(1))
      .where('dueAt', '<=', now)
      .returningAll()
      .executeTakeFirst();
    if (job) return job;
    if (await isJobDue(db, now, rank)) return undefined; // another worker was quicker, and there are more: the next rank has to wait
  }
  return undefined;
}

/** @param now as an ISO string */
export async function isJobDue(db: Db, now: string, lastRank: Rank): Promise<boolean> {
  for (const rank of upTo(lastRank)) {
    const due = db.selectFrom('outbox').select('id').where('rank', '=', rank).where('dueAt', '<=', now);
    if (await due.limit(1).executeTakeFirst()) return true;
  }
  return false;
}

/** True when a mail whose time is over before `moment` has not left yet. One that came with a flood is not meant to. */
export async function isJobLate(db: Db, moment: string): Promise<boolean> {
  const late = await db
    .selectFrom('outbox')
    .select('id')
    .where('until', '<=', moment)
    .where('rank', '!=', RANKS.setAside)
    .where((eb) => eb.or([eb('reason', 'is', null), eb('reason', '!=', 'setAside')])) // a server of an older version sets no rank
    .limit(1)
    .executeTakeFirst();
  return late !== undefined;
}

/**
 * Counts a job among the mails of its address, once, however often it is tried. Over the limit the job is deleted.
 * @returns whether it may be sent
 */
export async function admitJob(
  db: Db,
  { id }: Pick<Job, 'id'>,
  limit: { key: string; now: string; until: string; most: number },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const count = await countAttempt(trx, limit.key, limit.now, limit.until);
    if (count <= limit.most) await trx.updateTable('outbox').set({ admitted: 1 }).where('id', '=', id).execute();
    else await deleteJob(trx, { id });
    return count <= limit.most;
  });
}

/** Changes nothing where it is gone already. */
export async function deleteJob(db: Db, { id }: Pick<Job, 'id'>): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).execute();
  noteDeleted();
}

/** The mail server has it: the mail is forgotten. Of a letter the moment stays, for the page of its link. */
export async function finishJob(db: Db, { id, kind }: Pick<Job, 'id' | 'kind'>, sentAt: string): Promise<void> {
  if (kind !== 'letter') return deleteJob(db, { id });
  await inTransaction(db, async (trx) => {
    await deleteJob(trx, { id });
    await trx.updateTable('confirmations').set({ sentAt }).where('tokenHash', '=', id).execute();
  });
}

/** Only by the worker that took it last: a slower one changes nothing. What is once set aside keeps its rank. */
export async function postponeJob(
  db: Db,
  { id, attempts, rank }: Job,
  dueAt: string,
  reason: string | null,
): Promise<void> {
  const changes = { dueAt, reason, rank: reason === 'setAside' ? RANKS.setAside : rank };
  await db.updateTable('outbox').set(changes).where('id', '=', id).where('attempts', '=', attempts).execute();
}

/** Gives a job back that was taken but not tried. */
export async function returnJob(db: Db, { id, attempts }: Job, dueAt: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ dueAt, attempts: attempts - 1 })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .execute();
}

/** Deletes a job for good and counts it, with a word that says why. */
export async function buryJob(
  db: Db,
  { id, kind }: Pick<Job, 'id' | 'kind'>,
  day: string,
  reason: string,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const gone = await trx.deleteFrom('outbox').where('id', '=', id).returning('id').executeTakeFirst();
    if (!gone) return;
    await trx
      .insertInto('deadLetters')
      .values({ id: `${day} ${kind} ${reason}`, day, kind, reason, count: 1 })
      .onConflict((c) => c.column('id').doUpdateSet(({ eb }) => ({ count: eb('deadLetters.count', '+', 1) })))
      .execute();
  });
}

/** Jobs whose time is over, oldest first. */
export async function listOverdueJobs(db: Db, now: string): Promise<Pick<Job, 'id' | 'kind' | 'reason'>[]> {
  return db.selectFrom('outbox').select(['id', 'kind', 'reason']).where('until', '<=', now).orderBy('until').execute();
}

/** How many mails were given up, over all days and reasons that are still kept. */
export async function countDeadLetters(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('deadLetters')
    .select(({ fn }) => fn.sum('count').as('count'))
    .executeTakeFirstOrThrow();
  return Number(count ?? 0);
}

/** @param day `YYYY-MM-DD`; that day itself stays */
export async function deleteDeadLettersBefore(db: Db, day: string): Promise<void> {
  await db.deleteFrom('deadLetters').where('day', '<', day).execute();
}
