import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, copyFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '#db/connect.ts';
import { fingerprintOf } from '#lib/age/fingerprint.ts';
import { layDown, pickUp, type Tray, trayOf } from '#lib/tray.ts';
import { type Cli, codeOf, Trouble } from './cli.ts';
import { progressBar } from './progress-bar.ts';
import { answerSchema } from './requests.ts';
import { runTask, type TaskInput, type TaskName, type TaskResult } from './tasks/all.ts';
import { Stopped } from './terminal.ts';

/** The server looks every second, and says at least every few that it is still at it. */
const LONGEST_SILENCE_MS = 15_000;
const LOOK_MS = 150;

/**
 * Does something with the database: here where it can be opened (Postgres, or the server is stopped), else by asking the server
 * that holds its file.
 * @param file where a task that makes a file puts it
 * @throws `Trouble`, `Stopped`
 */
export async function askDatabase<Name extends TaskName>(
  cli: Cli,
  task: Name,
  input: TaskInput<Name>,
  file = '',
): Promise<TaskResult<Name>> {
  const { databaseUrl } = cli.here;
  const tray = trayOf(databaseUrl, 'desk');
  const path = databaseOf(cli);
  if (tray) await access(path).catch((error) => Promise.reject(troubleWith(path, error)));
  const db = await openHere(databaseUrl, tray !== undefined);
  try {
    return db ? await doHere(cli, db, task, input, file) : await askServer(cli, tray!, task, input, file);
  } catch (error) {
    throw cli.terminal.stop.aborted ? new Stopped() : error;
  } finally {
    await db?.destroy();
  }
}

const isClosed = (error: unknown) => ['EACCES', 'EPERM'].includes(codeOf(error));
const databaseOf = ({ here }: Cli) => here.databaseUrl.slice('file:'.length);

/** A folder that is closed to this user hides what is in it: that is not "there is none". */
const troubleWith = (file: string, error: unknown) =>
  new Trouble(isClosed(error) ? 'notYours' : 'noDatabase', { file });

/** `undefined` when a running server holds the file. */
async function openHere(databaseUrl: string, isFile: boolean): Promise<Db | undefined> {
  const { openDb } = await import('#db/connect.ts').catch((error: Error) => {
    throw new Trouble('environment', { message: error.message });
  });
  return openDb(databaseUrl).catch((error) => {
    if (isFile) return undefined;
    throw new Trouble('databaseAway', { code: codeOf(error) });
  });
}

async function doHere<Name extends TaskName>(
  cli: Cli,
  db: Db,
  task: Name,
  input: TaskInput<Name>,
  file: string,
): Promise<TaskResult<Name>> {
  const bar = progressBar(cli);
  const work = {
    db,
    file,
    keys: cli.here.recipients.map(fingerprintOf),
    now: new Date(),
    progress: bar.at,
    stop: cli.terminal.stop,
  };
  return runTask(task, input, work).finally(bar.end);
}

async function askServer<Name extends TaskName>(
  cli: Cli,
  tray: Tray,
  task: Name,
  input: unknown,
  file: string,
): Promise<TaskResult<Name>> {
  if (existsSync(tray.request)) throw new Trouble('anotherCommand', { file: tray.request });
  const id = randomUUID();
  try {
    await layDown(tray.request, { id, task, input });
    const result = await waitForAnswer(cli, tray, id);
    if (file) await copyFile(tray.file, file);
    return result as TaskResult<Name>;
  } catch (error) {
    throw isClosed(error) ? new Trouble('notYours', { file: databaseOf(cli) }) : error;
  } finally {
    for (const left of [tray.request, tray.taken, tray.answer, tray.file]) await rm(left, { force: true });
  }
}

async function waitForAnswer(cli: Cli, tray: Tray, id: string): Promise<unknown> {
  const bar = progressBar(cli);
  let [heardAt, last] = [Date.now(), ''];
  try {
    while (Date.now() - heardAt < LONGEST_SILENCE_MS) {
      if (cli.terminal.stop.aborted) throw new Stopped();
      await sleep(LOOK_MS);
      const answer = await pickUp(tray.answer, answerSchema);
      if (answer?.id !== id) continue;
      if (answer.state === 'done') return answer.result;
      if (answer.state === 'failed') throw new Trouble('serverFailed', { code: answer.code });
      bar.at(answer.done, answer.total);
      if (JSON.stringify(answer) !== last) [heardAt, last] = [Date.now(), JSON.stringify(answer)];
    }
  } finally {
    bar.end();
  }
  throw new Trouble('noServer', { file: databaseOf(cli) });
}
