import { setTimeout as sleep } from 'node:timers/promises';
import { followContent, refreshContent } from '#content/current.ts';
import { getDb } from '#db/connect.ts';
import { deleteRateLimitsBefore } from '#db/rate-limits.ts';
import { deletePressesBefore } from '#db/signatures.ts';
import { every } from '#lib/every.ts';
import { logError } from '#lib/log.ts';

const LONGEST_WAIT_MS = 5_000;

/** What this process does besides answering. Where none stays alive, `api/cron` calls the same functions. */
export async function startBackground(): Promise<void> {
  await Promise.race([adoptStoredContent(), sleep(LONGEST_WAIT_MS)]);
  every(2_000, 'content.follow', async () => followContent(await getDb()));
  every(3_600_000, 'content.refresh', async () => refreshContent(await getDb()));
  every(60_000, 'forget', async () => forgetBefore(new Date().toISOString()));
}

/** Nobody is let in before the last good content is there; a database that does not answer cannot keep us closed. */
async function adoptStoredContent(): Promise<void> {
  try {
    await followContent(await getDb());
  } catch (error) {
    logError('content.start', error);
  }
}

async function forgetBefore(now: string): Promise<void> {
  const db = await getDb();
  await deletePressesBefore(db, now);
  await deleteRateLimitsBefore(db, now);
}
