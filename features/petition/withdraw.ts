import 'server-only';
import type { Db } from '#db/connect.ts';
import { countAttempt } from '#db/rate-limits.ts';
import { deleteSignature } from '#db/signatures.ts';
import type { Outcome, Problem } from '#lib/form.ts';
import { keyedHash } from '#lib/keys.ts';
import { logError } from '#lib/log.ts';
import { minutesFrom, RETENTION } from '#lib/retention.ts';
import { hashOfCode } from './code.ts';

/**
 * Wrong codes in `RETENTION.attemptMinutes`: from one network, and from all together. A right code is never counted and always
 * taken: a neighbour behind the same address must not be able to keep somebody's name on a list. 66 bits are not guessed anyway;
 * the limit tells a program that it may stop.
 */
export const MOST_WRONG = { network: 10, everyone: 3_000 };

export type Withdrawal = { isWithdrawn: true };

/**
 * Deletes the signature that the six words belong to. Nothing of it is kept.
 * @param network a name for the network the request came from (`networkOf`)
 */
export async function withdrawSignature(
  getDb: () => Promise<Db>,
  values: Record<string, string>,
  network: string,
  now = new Date(),
): Promise<Outcome<Withdrawal>> {
  const code = values.code?.trim() ?? '';
  if (code === '') return { draft: { values, errors: { code: 'required' } } };
  const again = (problem: Problem) => ({ draft: { values, errors: {}, problem } });
  try {
    const db = await getDb();
    if (await deleteSignature(db, hashOfCode(code))) return { receipt: { isWithdrawn: true } };
    return again((await isTooMany(db, network, now)) ? 'tooMany' : 'unknown');
  } catch (error) {
    logError('petition.withdraw', error);
    return again('failed');
  }
}

/** Counts one more wrong code. */
async function isTooMany(db: Db, network: string, now: Date): Promise<boolean> {
  const counters = [
    { key: keyedHash('limit', `wrong codes ${network}`), most: MOST_WRONG.network },
    { key: keyedHash('limit', 'wrong codes'), most: MOST_WRONG.everyone },
  ];
  const until = minutesFrom(now, RETENTION.attemptMinutes);
  const counts: number[] = [];
  for (const { key } of counters) counts.push(await countAttempt(db, key, now.toISOString(), until));
  return counters.some(({ most }, index) => counts[index]! > most);
}
