import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { serverCommand } from '#scripts/server-command.mjs';

export type OwnServer = {
  url: string;
  /** What it has written so far, to both streams. */
  log: () => string;
  /** Where its database lies. */
  databaseFile: string;
  /** Until it has written this. @throws after half a minute */
  waitFor: (text: RegExp) => Promise<void>;
  /** Every byte that lies in its data folder: database, write-ahead log, whatever else there is. */
  bytes: () => Buffer;
  /** Rows of a table. Read from a copy: the server holds the file for itself alone. */
  countRows: (table: string) => number;
  stop: () => Promise<void>;
};

/**
 * The built site once more, with a database of its own, for tests that look at what is left behind.
 * @param prepare fills the database before the server opens it
 */
export async function startOwnServer(
  environment: Record<string, string> = {},
  prepare?: (databaseUrl: string) => Promise<void>,
): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  const port = await freePort();
  const databaseFile = path.join(folder, 'site.db');
  const recipient = await identityToRecipient(await generateX25519Identity());
  const own = {
    DEMO_RECIPIENT: recipient,
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    SITE_URL: `http://localhost:${port}`,
    DATABASE_URL: `file:${databaseFile}`,
  };
  await prepare?.(own.DATABASE_URL);
  const { args, env } = serverCommand({ ...process.env, ...own, ...environment });
  const child = spawn(process.execPath, args, { env });
  const endWithUs = () => void child.kill('SIGKILL'); // a test that is cut off stops nothing
  process.once('exit', endWithUs);
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => written.includes('Ready') && resolve());
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${written}`)));
  });
  return {
    url: `http://localhost:${port}`,
    log: () => written,
    databaseFile,
    async waitFor(text) {
      const until = Date.now() + 30_000;
      while (!text.test(written) && Date.now() < until) await sleep(100);
      if (!text.test(written)) throw new Error(`The server never said ${text}:\n${written}`);
    },
    bytes: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))),
    countRows(table) {
      const copy = mkdtempSync(path.join(tmpdir(), 'copy-'));
      for (const name of readdirSync(folder)) cpSync(path.join(folder, name), path.join(copy, name));
      const database = new DatabaseSync(path.join(copy, path.basename(databaseFile)));
      const { count } = database.prepare(`select count(*) as count from ${table}`).get() as { count: number };
      database.close();
      rmSync(copy, { recursive: true });
      return count;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      process.removeListener('exit', endWithUs);
      rmSync(folder, { recursive: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
