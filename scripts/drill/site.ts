import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { serverCommand } from '#scripts/server-command.mjs';

export type Site = {
  port: number;
  pid: number;
  /** As a power cut would: nothing is finished. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The built site on a port of its own. Behind one proxy, so that a drill can come from many networks. */
export async function startSite(databaseUrl: string, port?: number): Promise<Site> {
  const at = port ?? (await freePort());
  const own = {
    PORT: String(at),
    HOSTNAME: '127.0.0.1',
    SITE_URL: `http://localhost:${at}`,
    DATABASE_URL: databaseUrl,
    TRUSTED_PROXY_HOPS: '1',
    NODE_OPTIONS: '',
  };
  const { args, env } = serverCommand({ ...process.env, ...own });
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: 'SIGKILL' | 'SIGTERM') => async () => {
    child.kill(signal);
    await ended;
  };
  const takeAlong = () => void child.kill('SIGKILL');
  process.once('exit', takeAlong);
  void ended.then(() => process.off('exit', takeAlong));
  await isReady(child);
  return { port: at, pid: child.pid!, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

function isReady(child: ChildProcess): Promise<void> {
  let written = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${written}`)));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        if (written.length < 10_000) written += chunk.toString();
        if (written.includes('Ready')) resolve();
      });
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
