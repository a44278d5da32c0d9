import 'server-only';
import type { Db } from '#db/connect.ts';
import { countAttempt, findAttempts } from '#db/rate-limits.ts';
import { deleteSignature } from '#db/signatures.ts';
import type { Outcome, Problem } from '#lib/form.ts';
import { keyedHash } from '#lib/keys.ts';
import { logError } from '#lib/log.ts';
import { minutesFrom, RETENTION } from '#lib/retention.ts';
import { hashOfCode } from './code.ts';

/** Wrong codes in `RETENTION.attemptMinutes`: from one network, and from all together. A right code is never counted. */
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
    const counted = countersOf(network);
    const soFar = await Promise.all(counted.map(({ key }) => findAttempts(db, key, now.toISOString())));
    if (counted.some(({ most }, index) => soFar[index]! >= most)) return again('tooMany');
    if (await deleteSignature(db, hashOfCode(code))) return { receipt: { isWithdrawn: true } };
    const until = minutesFrom(now, RETENTION.attemptMinutes);
    for (const { key } of counted) await countAttempt(db, key, now.toISOString(), until);
    return again('unknown');
  } catch (error) {
    logError('petition.withdraw', error);
    return again('failed');
  }
}

function countersOf(network: string): { key: string; most: number }[] {
  return [
    { key: keyedHash('limit', `wrong codes ${network}`), most: MOST_WRONG.network },
    { key: keyedHash('limit', 'wrong codes'), most: MOST_WRONG.everyone },
  ];
}
