import { dayOf } from '#i18n/time-zone.ts';
import { daysFrom, RETENTION } from '#lib/retention.ts';
import type { Db } from './connect.ts';
import { deleteDelivered } from './deliveries.ts';
import { type Destroyed, forgetMailBefore } from './forget-mail.ts';
import { deletePressesBefore } from './presses.ts';
import { deleteRateLimitsBefore } from './rate-limits.ts';
import { emptyLogOfDeleted } from './write-ahead-log.ts';

/** Deletes what is only kept for a while and whose time is over, and what the database's own log still holds of what was deleted. */
export async function forgetBefore(db: Db, now: Date): Promise<Destroyed> {
  await deletePressesBefore(db, now.toISOString());
  await deleteRateLimitsBefore(db, now.toISOString());
  const today = dayOf(now);
  await deleteDelivered(db, daysFrom(today, -RETENTION.rowDaysAfterDelivery), today);
  const destroyed = await forgetMailBefore(db, now);
  await emptyLogOfDeleted(db); // of what people took back since the last round, too
  return destroyed;
}
