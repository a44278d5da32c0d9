import 'server-only';
import { deleteSubscriber } from '#db/confirmations.ts';
import type { Db } from '#db/connect.ts';
import type { Outcome } from '#lib/form.ts';
import { logError } from '#lib/log.ts';
import { hashOfToken, splitTokens } from '#mail/token.ts';

export type Unsubscribed = { isEnded: true };

/** Deletes whoever the tokens belong to. One that is not known (any more) gets the same answer: there are no updates for it. */
export async function endUpdates(getDb: () => Promise<Db>, token: string): Promise<Outcome<Unsubscribed>> {
  try {
    const db = await getDb();
    for (const each of splitTokens(token)) await deleteSubscriber(db, hashOfToken(each));
    return { receipt: { isEnded: true } };
  } catch (error) {
    logError('updates.unsubscribe', error);
    return { draft: { values: { token }, errors: {}, problem: 'failed' } };
  }
}
