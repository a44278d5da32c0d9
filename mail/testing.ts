import type { Db } from '#db/connect.ts';
import { createJob } from '#db/outbox.ts';
import { jobFor } from './jobs.ts';
import { currentMailKey } from './keys.ts';
import { newToken } from './token.ts';

/** A signature with nothing in it, and a mail that asks to confirm it. */
export async function addConfirmJob(db: Db, to: string, now = new Date(), locale: 'en' | 'es' = 'en') {
  const [signatureId, token] = [crypto.randomUUID(), newToken()];
  await db
    .insertInto('signatures')
    .values({
      id: signatureId,
      codeHash: signatureId,
      sealed: '',
      disclosure: 'count',
      district: null,
      textVersion: '',
      day: '',
    })
    .execute();
  const key = await currentMailKey(db, now);
  const job = jobFor('confirm', { to, locale, token, until: key.until, signatureId }, key, now);
  await createJob(db, job);
  return { job, token, signatureId };
}

/** Empties what the tests of mails fill. */
export async function clearMail(db: Db): Promise<void> {
  for (const table of ['outbox', 'deadLetters', 'rateLimits', 'suppressions', 'signatures', 'mailKeys'] as const)
    await db.deleteFrom(table).execute();
}
