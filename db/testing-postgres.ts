import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostgres } from '#scripts/tools.mjs';

const LONGEST_START_MS = 30_000;

type User = { uid: number; gid: number };

/** Vitest's global set-up: a Postgres of our own for the time of the tests, or the one in TEST_DATABASE_URL. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL || !findPostgres()) return async () => undefined; // `db/testing.ts` then leaves Postgres out, by name
  const { url, stop } = await startPostgres(['fsync=off']);
  process.env.TEST_DATABASE_URL = url;
  return stop;
}

/**
 * An empty Postgres of our own, until it is stopped or we end.
 * @throws when none is installed
 */
export async function startPostgres(settings: string[] = []): Promise<{ url: string; stop: () => Promise<void> }> {
  const bin = findPostgres();
  if (!bin) throw new Error('There is no Postgres here. Install one (Debian: postgresql).');
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined; // Postgres refuses to run as root
  const folder = mkdtempSync(path.join(owner ? '/tmp' : tmpdir(), 'sop130-postgres-')); // root's own TMPDIR may be closed to others
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const port = await freePort();
  const server = start(bin, { folder, port, owner, settings });
  const end = () => void server.kill('SIGQUIT');
  process.once('exit', end);
  await isReady(server, port, folder);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    end();
    await ended;
    process.off('exit', end);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://test@127.0.0.1:${port}/postgres`, stop };
}

type Start = { folder: string; port: number; owner: User | undefined; settings: string[] };

/** A child, not a daemon: it ends with us. On loopback alone, no socket file: the path of a folder may be too long for one. */
function start(bin: string, { folder, port, owner, settings }: Start): ChildProcess {
  const data = path.join(folder, 'data');
  const initdb = ['--username=test', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C', data];
  execFileSync(path.join(bin, 'initdb'), initdb, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'logging_collector=off', ...settings];
  return spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
}

async function isReady(server: ChildProcess, port: number, folder: string): Promise<void> {
  for (let waited = 0; waited < LONGEST_START_MS && server.exitCode === null; waited += 50) {
    // Line 8 says `ready` once connections are taken.
    const state = readOrEmpty(path.join(folder, 'data/postmaster.pid')).split('\n')[7]?.trim();
    if (state === 'ready') return;
    await sleep(50);
  }
  server.kill('SIGQUIT');
  throw new Error(`The Postgres of the tests did not start on port ${port}.`);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function postgresUser(): User {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
