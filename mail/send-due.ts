import 'server-only';
import type { Db } from '#db/connect.ts';
import {
  admitJob,
  buryJob,
  deleteJob,
  finishJob,
  isJobDue,
  type Job,
  postponeJob,
  RANKS,
  returnJob,
  takeJob,
} from '#db/outbox.ts';
import { countAttempt, findAttempts } from '#db/rate-limits.ts';
import { emptyWriteAheadLog } from '#db/write-ahead-log.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { env } from '#lib/env.ts';
import { keyedHash } from '#lib/keys.ts';
import { logError, logEvent } from '#lib/log.ts';
import { hoursFrom } from '#lib/retention.ts';
import { type Failure, failureOf } from './failure.ts';
import { openJob } from './jobs.ts';
import type { Letter, Post } from './letter.ts';
import { getPost, PATIENCE } from './transport.ts';

/** Longer than the slowest mail server may take, or a second worker would send what the first is sending. */
const HIDDEN_MS = PATIENCE.whole + 60_000;
/** Mails under way at one time, in one process. */
const LANES = 3;
/** Milliseconds. A round takes no new mail after this, so that a host that calls `/api/cron` gets its answer. */
const LONGEST_ROUND = 45_000;
/** A flood would use up the hour's mails, and write to people who know nothing of it. */
const SET_ASIDE_MS = 1_800_000;
/** Of the hour's mails, for what came as part of a flood and is to leave all the same: released, or from a crowded network. */
const SET_ASIDE_SHARE = 0.2;
const LONGEST_PAUSE_SECONDS = 3_600;
export const MOST_A_DAY = 3;

/** What came of one round: mails taken by the mail server, attempts that failed, and mails given up for good. */
export type Round = { sent: number; failed: number; dead: number };

type Settings = { post?: Post; stop?: AbortSignal; now?: () => Date; mostAnHour?: number };

/** Sends what is due. A job whose sender dies becomes due again by itself. Ends early when the mail server is away. */
export async function sendDueMail(db: Db, settings: Settings = {}): Promise<Round> {
  const round: Round = { sent: 0, failed: 0, dead: 0 };
  const { post = getPost(), now = () => new Date(), mostAnHour = env.MAIL_PER_HOUR } = settings;
  if (!post) return round;
  const away = new AbortController();
  const stop = settings.stop ?? new AbortController().signal;
  const hasToEnd = AbortSignal.any([away.signal, stop, AbortSignal.timeout(LONGEST_ROUND)]);
  const lane = async () => {
    while (!hasToEnd.aborted && (await isBelow(budgetKey(), db, now(), mostAnHour))) {
      const hasShare = await isBelow(shareKey(), db, now(), Math.ceil(mostAnHour * SET_ASIDE_SHARE));
      const lastRank = hasShare ? RANKS.setAside : RANKS.asked;
      const job = await takeJob(db, now().toISOString(), later(now(), HIDDEN_MS), lastRank);
      if (job) await work({ db, job, post, stop, now, round, end: () => away.abort() });
      else if (!(await isJobDue(db, now().toISOString(), lastRank))) break;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (round.sent + round.dead > 0) await emptyWriteAheadLog(db); // addresses went with their jobs
  if (round.sent + round.failed + round.dead > 0) logEvent('mail.round', round);
  return round;
}

type Work = { db: Db; job: Job; post: Post; stop: AbortSignal; now: () => Date; round: Round; end: () => void };

async function work({ db, job, post, stop, now, round, end }: Work): Promise<void> {
  const opened = await openJob(db, job);
  if (!opened) return bury(db, job, now(), 'key', round);
  if (opened.standing === 'gone') return deleteJob(db, job);
  if (opened.standing === 'waits') return postponeJob(db, job, later(now(), SET_ASIDE_MS), 'setAside');
  if (opened.mark && !job.admitted && !(await isAdmitted(db, job, opened.mark, now()))) return;
  const failure = await attempt(post, opened.letter, job, stop);
  if (hasReachedServer(failure))
    for (const key of job.rank === RANKS.setAside ? [budgetKey(), shareKey()] : [budgetKey()])
      await countAttempt(db, key, now().toISOString(), hoursFrom(now(), 1));
  if (!failure) {
    await finishJob(db, job, now().toISOString());
    round.sent++;
  } else if (stop.aborted) await returnJob(db, job, now().toISOString());
  else {
    round.failed++;
    if (failure.isForAll) end();
    const dueAt = later(now(), pauseAfter(job.attempts, failure));
    if (failure.isFinal || dueAt >= job.until) await bury(db, job, now(), failure.reason, round);
    else await postponeJob(db, job, dueAt, failure.reason);
  }
}

async function attempt(post: Post, letter: Letter, job: Job, stop: AbortSignal): Promise<Failure | undefined> {
  try {
    await post(letter, job.messageId, stop);
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (!stop.aborted) logError('mail.send', error, { reason: failure.reason, attempt: job.attempts });
    return failure;
  }
}

async function bury(db: Db, job: Job, now: Date, reason: Failure['reason'], round: Round): Promise<void> {
  await buryJob(db, job, dayOf(now), reason);
  round.dead++;
}

/** The fourth mail in a day to one address is deleted: whoever types it in again and again reaches nobody. */
const isAdmitted = (db: Db, job: Job, mark: string, now: Date): Promise<boolean> =>
  admitJob(db, job, {
    key: keyedHash('limit', `mails to ${mark}`),
    now: now.toISOString(),
    until: hoursFrom(now, 24),
    most: MOST_A_DAY,
  });

const budgetKey = () => keyedHash('limit', 'mails');
const shareKey = () => keyedHash('limit', 'mails set aside');

/** What a mail server never saw costs nothing of the hour's budget, or an hour without one would cost the next hour too. */
const hasReachedServer = (failure: Failure | undefined): boolean => !failure?.isForAll || failure.reason === 'dropped';

/** All instances together. What does not fit into this hour waits for the next. */
const isBelow = async (key: string, db: Db, now: Date, most: number): Promise<boolean> =>
  (await findAttempts(db, key, now.toISOString())) < most;

/**
 * Milliseconds: 5 to 10 s, doubling up to an hour; a refusal at least half an hour. Random, so that mails that failed together do
 * not come back together.
 */
function pauseAfter(attempts: number, { reason }: Failure): number {
  const doubled = 10 * 2 ** Math.min(attempts - 1, 12);
  const seconds = Math.min(
    reason === 'refused' ? Math.max(doubled, LONGEST_PAUSE_SECONDS) : doubled,
    LONGEST_PAUSE_SECONDS,
  );
  return seconds * 1_000 * (0.5 + Math.random() / 2);
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString();
