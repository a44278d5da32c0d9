import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '#db/connect.ts';
import { env } from '#lib/env.ts';
import { acceptFiles } from '../accept-request.ts';
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
    if (acceptFiles(env.DATABASE_URL)) return undefined;
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
  const { request, answer } = acceptFiles(env.DATABASE_URL)!;
  await rm(answer, { force: true });
  await writeFile(request, '');
  const until = Date.now() + LONGEST_WAIT_MS;
  while (Date.now() < until && !existsSync(answer)) await sleep(200);
  await rm(request, { force: true });
  if (!existsSync(answer)) return undefined;
  const accepted = JSON.parse(await readFile(answer, 'utf8')) as Accepted;
  await rm(answer);
  return accepted;
}
