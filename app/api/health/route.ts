import { setTimeout as sleep } from 'node:timers/promises';
import { describeContent } from '#content/state.ts';
import { getDb, isSqlite } from '#db/connect.ts';
import { getKeyFingerprints, getPetitionState } from '#features/petition/current.ts';
import { env } from '#lib/env.ts';
import { logError } from '#lib/log.ts';
import { describeMail } from '#mail/state.ts';

export const dynamic = 'force-dynamic';

const LONGEST_WAIT_MS = 2_000;

/** For monitors and balancers. Names states, never values. */
export async function GET(): Promise<Response> {
  const database = isSqlite(env.DATABASE_URL) ? 'sqlite' : 'postgres';
  try {
    const [content, mail] = await inTime(getDb().then((db) => Promise.all([describeContent(db), describeMail(db)])));
    const [petition, keys] = [await getPetitionState(), getKeyFingerprints()];
    return answer(200, { status: 'ok', ...content, database, petition, keys, mail });
  } catch (error) {
    logError('health', error);
    return answer(503, { status: 'database', database });
  }
}

async function inTime<Value>(task: Promise<Value>): Promise<Value> {
  task.catch(() => undefined); // may fail after we have stopped waiting
  const late = Symbol('late');
  const first = await Promise.race([task, sleep(LONGEST_WAIT_MS, late, { ref: false })]);
  if (first === late) throw new Error('The database took too long.');
  return first as Value;
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
