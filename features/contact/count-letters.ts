import 'server-only';
import type { Db } from '#db/connect.ts';
import { countAttempt, findAttempts } from '#db/rate-limits.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { keyedHash } from '#lib/keys.ts';
import { hoursFrom, minutesFrom, RETENTION } from '#lib/retention.ts';
import { LETTERS_A_DAY, MOST_FROM_NETWORK } from './limits.ts';

const officeKey = (seat: number, now: Date) => keyedHash('limit', `letters to ${seat} on ${dayOf(now)}`);

/** Whether as many letters as we send to one office have been let go today. */
export async function isDayFull(db: Db, seat: number, now: Date): Promise<boolean> {
  return (await findAttempts(db, officeKey(seat, now), now.toISOString())) >= LETTERS_A_DAY;
}

/** Counts one more. False: it is one too many, and the transaction should be given up. */
export async function countForOffice(trx: Db, seat: number, now: Date): Promise<boolean> {
  return (await countAttempt(trx, officeKey(seat, now), now.toISOString(), hoursFrom(now, 24))) <= LETTERS_A_DAY;
}

/** False when one network asks for more letters than people there would. */
export async function countForNetwork(db: Db, network: string, now: Date): Promise<boolean> {
  const key = keyedHash('limit', `letters from ${network}`);
  const until = minutesFrom(now, RETENTION.attemptMinutes);
  return (await countAttempt(db, key, now.toISOString(), until)) <= MOST_FROM_NETWORK;
}
