import { dayOf } from '#i18n/time-zone.ts';
import { daysFrom, RETENTION } from '#lib/retention.ts';
import type { Db } from './connect.ts';
import { deleteDelivered } from './deliveries.ts';
import { type Destroyed, forgetMailBefore } from './forget-mail.ts';
import { deletePressesBefore } from './presses.ts';
import { deleteRateLimitsBefore } from './rate-limits.ts';

/** Deletes what is only kept for a while and whose time is over. */
export async function forgetBefore(db: Db, now: Date): Promise<Destroyed> {
  await deletePressesBefore(db, now.toISOString());
  await deleteRateLimitsBefore(db, now.toISOString());
  const today = dayOf(now);
  await deleteDelivered(db, daysFrom(today, -RETENTION.rowDaysAfterDelivery), today);
  return forgetMailBefore(db, now);
}
