import { execFileSync } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Vitest's global set-up: a Postgres of our own for the time of the tests, or the one in TEST_DATABASE_URL. */
export async function setup(): Promise<() => void> {
  const bin = globSync('/usr/lib/postgresql/*/bin').at(-1) ?? globSync('/opt/homebrew/opt/postgresql*/bin').at(-1);
  if (process.env.TEST_DATABASE_URL || !bin) {
    if (!bin)
      console.warn('No Postgres on this machine: the query tests run on SQLite only. (apt-get install postgresql)');
    return () => undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'));
  const port = await freePort();
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined; // Postgres refuses to run as root
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const run = (command: string, ...args: string[]) =>
    execFileSync(path.join(bin, command), args, { ...owner, cwd: folder, stdio: 'ignore' });

  run('initdb', '--pgdata=data', '--username=test', '--auth=trust', '--no-sync');
  run(
    'pg_ctl',
    '--pgdata=data',
    `--options=-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off`,
    '--wait',
    '--log=log',
    'start',
  );
  process.env.TEST_DATABASE_URL = `postgres://test@127.0.0.1:${port}/postgres`;
  return () => {
    run('pg_ctl', '--pgdata=data', '--mode=immediate', 'stop');
    rmSync(folder, { recursive: true });
  };
}

function postgresUser(): { uid: number; gid: number } {
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
