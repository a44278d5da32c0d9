import { dayOf } from '#i18n/time-zone.ts';
import { daysFrom, RETENTION } from '#lib/retention.ts';
import { deleteConfirmationsBefore } from './confirmations.ts';
import type { Db } from './connect.ts';
import { emptyWriteAheadLog } from './write-ahead-log.ts';
import { deleteMailKeysBefore } from './mail-keys.ts';
import { buryJob, deleteDeadLettersBefore, listOverdueJobs } from './outbox.ts';

/** What was destroyed: keys of an hour, unanswered links, mails that could not be delivered in time. */
export type Destroyed = { keys: number; links: number; mails: number };

/** Destroys keys, links and mails whose time is over, and what the database's own log still holds of them. */
export async function forgetMailBefore(db: Db, now: Date): Promise<Destroyed> {
  const moment = now.toISOString();
  const overdue = await listOverdueJobs(db, moment);
  for (const job of overdue) await buryJob(db, job, dayOf(now), job.reason ?? 'notTried');
  const links = await deleteConfirmationsBefore(db, moment);
  const keys = await deleteMailKeysBefore(db, moment);
  await deleteDeadLettersBefore(db, daysFrom(dayOf(now), -RETENTION.deadLetterDays));
  if (keys + links + overdue.length > 0) await emptyWriteAheadLog(db);
  return { keys, links, mails: overdue.length };
}
