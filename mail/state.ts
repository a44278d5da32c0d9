import 'server-only';
import type { Db } from '#db/connect.ts';
import { isJobLate } from '#db/outbox.ts';
import { hoursFrom, RETENTION } from '#lib/retention.ts';
import { mailWay } from './way.ts';

/** Hours. A mail that waits for longer is a sign that the mail server is away, or refuses us. */
const LATE = 2;

/** A word for `/api/health`, which everyone may read. No number: it would tell when someone signs. */
export type MailState = 'on' | 'late' | 'demo' | 'off';

export async function describeMail(db: Db, now = new Date()): Promise<MailState> {
  const way = mailWay();
  if (way === 'off') return 'off';
  if (await isJobLate(db, hoursFrom(now, RETENTION.mailKeyHours - LATE))) return 'late';
  return way === 'smtp' ? 'on' : 'demo';
}
