import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '#db/connect.ts';
import { env } from '#lib/env.ts';
import { layDown, pickUp, trayOf } from '#lib/tray.ts';
import { answeredSchema } from '../accept-request.ts';
import { type Accepted, acceptContent } from '../refresh.ts';

/** The server looks every two seconds. */
const LONGEST_WAIT_MS = 10_000;

/** `npm run content -- accept`: shows what was held back. */
const accepted = (await acceptHere()) ?? (await askServer());
const said = accepted ? sentenceFor(accepted) : 'The server that has the database open did not answer. Is it running?';
console.log(said);
process.exitCode = accepted?.outcome === 'accepted' ? 0 : 1;

function sentenceFor({ outcome, reasons }: Accepted): string {
  const list = reasons.join(', ');
  if (outcome === 'accepted') return `Accepted. Readers see it in a few seconds. It had been held back for: ${list}`;
  if (outcome === 'nothing') return 'Nothing is held back.';
  return `This cannot be accepted, pages could not be drawn: ${list}. Publish what is missing in Contentful.`;
}

/** `undefined` when the file of SQLite belongs to a running server. */
async function acceptHere(): Promise<Accepted | undefined> {
  const db = await openDb(env.DATABASE_URL).catch((error: unknown) => {
    if (trayOf(env.DATABASE_URL, 'accept')) return undefined;
    throw error;
  });
  if (!db) return undefined;
  try {
    return await acceptContent(db);
  } finally {
    await db.destroy();
  }
}

async function askServer(): Promise<Accepted | undefined> {
  const { request, answer } = trayOf(env.DATABASE_URL, 'accept')!;
  const id = randomUUID();
  try {
    await layDown(request, { id });
    for (const until = Date.now() + LONGEST_WAIT_MS; Date.now() < until; await sleep(200)) {
      const answered = await pickUp(answer, answeredSchema);
      if (answered?.id === id) return answered; // another one is what an earlier command did not wait for
    }
    return undefined;
  } finally {
    for (const left of [request, answer]) await rm(left, { force: true });
  }
}
