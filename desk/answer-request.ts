import 'server-only';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Db } from '#db/connect.ts';
import { fingerprintOf } from '#lib/age/fingerprint.ts';
import { logError } from '#lib/log.ts';
import { layDown, pickUp, type Tray, trayOf } from '#lib/tray.ts';
import { requestSchema, type TrayAnswer } from './requests.ts';
import { isTaskName, runTask } from './tasks/all.ts';

const PROGRESS_MS = 300;

/**
 * Does what a command of the desk has asked for, where this server holds the file of SQLite. Cheap while there is nothing.
 * @param recipients public keys that signatures are sealed to now
 */
export async function answerDesk(db: Db, databaseUrl: string, recipients: string[]): Promise<void> {
  const tray = trayOf(databaseUrl, 'desk');
  if (!tray || !existsSync(tray.request)) return;
  await rename(tray.request, tray.taken); // a server that ends in the middle does not do it twice
  await rm(tray.file, { force: true });
  const request = await pickUp(tray.taken, requestSchema);
  if (request) await layDown(tray.answer, await answerFor(db, tray, request, recipients));
  await rm(tray.taken, { force: true });
}

async function answerFor(
  db: Db,
  tray: Tray,
  { id, task, input }: { id: string; task: string; input?: unknown },
  recipients: string[],
): Promise<TrayAnswer> {
  if (!isTaskName(task)) return { id, state: 'failed', code: 'unknownTask' };
  const stop = new AbortController();
  let [laidAt, laying] = [0, Promise.resolve()];
  const progress = (done: number, total: number) => {
    if (!existsSync(tray.taken)) stop.abort();
    if (Date.now() - laidAt < PROGRESS_MS) return;
    laidAt = Date.now();
    laying = laying.then(() => layDown(tray.answer, { id, state: 'working', done, total })).catch(() => undefined);
  };
  const keys = recipients.map(fingerprintOf);
  try {
    progress(0, 0);
    const work = { db, file: tray.file, keys, now: new Date(), progress, stop: stop.signal };
    const result = await runTask(task, input, work);
    return { id, state: 'done', result };
  } catch (error) {
    await rm(tray.file, { force: true });
    if (!stop.signal.aborted) logError('desk', error, { task });
    return { id, state: 'failed', code: stop.signal.aborted ? 'stopped' : 'failed' };
  } finally {
    await laying; // or it would lie on top of the answer
  }
}
