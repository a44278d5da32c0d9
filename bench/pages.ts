import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#scripts/drill/site.ts';
import { startChild } from './child.ts';
import { cpuOf } from './cpu.ts';
import { pull } from './pull.ts';
import { restedSites } from './rested-sites.ts';
import { type Goal, inTurn, least, most, type Result, resultOf } from './result.ts';

const PART = 'pages';
const PATHS = ['/en', '/es/comparar', '/es/peticion'];
const ROUNDS = { least: 3, most: 5 };
const SECONDS = 1;
/** Answers before the clock runs: V8 goes on compiling for so long, and a page costs up to twice as much until then. */
const WARM_UP = 100_000;
/** A new body is first packed in haste, then as well as can be. */
const PACKING_MS = 3_000;
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

type Server = { port: number; pids: number[] };
type Started = Server & { stop: () => Promise<void> };

export async function measure(): Promise<Result[]> {
  const { site, database } = (await restedSites()).sqlite;
  const ours = { port: site.port, pids: [site.pid] };
  const bodies = await fetchPacked(ours.port);
  const nginx = await startNginx(bodies);
  const plain = await startPlainNext(database.url);
  const results: Result[] = [];
  await pull(ours.port, PATHS[0]!, { answers: WARM_UP });
  for (const asked of PATHS) {
    if (nginx) results.push(...(await against(asked, ours, nginx, 'nginx', least(0.3), most(4))));
  }
  results.push(...(await against(PATHS[0]!, ours, plain, 'next start')));
  await Promise.all([nginx?.stop(), plain.stop()]);
  const note = nginx
    ? 'pages: nginx with one worker sends the same packed bytes from its disk cache; CPU is that of the server alone.'
    : 'pages: nginx is not installed (Debian: apt-get install nginx-light), so nothing is held against it.';
  return results.map((each) => ({ ...each, note }));
}

async function against(
  asked: string,
  ours: Server,
  other: Server,
  name: string,
  rate?: Goal,
  cpu?: Goal,
): Promise<Result[]> {
  const found = await inTurn(
    { ...ROUNDS, goals: { perSecond: rate, cpuMs: cpu } },
    () => measureServer(ours, asked),
    () => measureServer(other, asked),
  );
  return [
    resultOf({ part: PART, name: `${asked}, beside ${name}`, ...found.perSecond, unit: 'pages/s', goal: rate }),
    resultOf({ part: PART, name: `${asked}, CPU beside ${name}`, ...found.cpuMs, unit: 'ms/page', goal: cpu }),
  ];
}

async function measureServer({ port, pids }: Server, asked: string) {
  const before = cpuOf(pids);
  const { answers, seconds } = await pull(port, asked, { seconds: SECONDS });
  return { perSecond: answers / seconds, cpuMs: (cpuOf(pids) - before) / answers };
}

/** What the site sends to a browser that takes brotli, as soon as it is packed as well as it will be. */
async function fetchPacked(port: number): Promise<Map<string, Buffer>> {
  const { fetchRaw } = await import('#e2e/fetch-raw.ts');
  const fetched = async (asked: string) => (await fetchRaw(`http://localhost:${port}${asked}`)).body;
  for (const asked of PATHS) await fetched(asked);
  await sleep(PACKING_MS);
  return new Map(await Promise.all(PATHS.map(async (asked) => [asked, await fetched(asked)] as const)));
}

async function startNginx(bodies: Map<string, Buffer>): Promise<Started | undefined> {
  const program = NGINX.find(existsSync);
  if (!program) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  for (const [name, body] of bodies) {
    mkdirSync(path.join(folder, 'pages', path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, 'pages', `${name}.page`), body);
  }
  const port = await freePort();
  writeFileSync(path.join(folder, 'nginx.conf'), nginxConfig(folder, port));
  const child = startChild(program, ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;']);
  await untilAnswered(port, PATHS[0]!);
  return {
    port,
    pids: [child.pid, ...childrenOf(child.pid)],
    async stop() {
      await child.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const nginxConfig = (folder: string, port: number) => `
${process.getuid?.() === 0 ? 'user root; ' : ''}worker_processes 1; error_log ${folder}/error.log; pid ${folder}/pid;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server {
    listen 127.0.0.1:${port}; root ${folder}/pages; default_type 'text/html; charset=utf-8';
    location / { try_files $uri.page =404; add_header content-encoding br; }
  }
}
`;

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').map(Number).filter(Boolean);
}

/** Next as its build leaves it, without the layer. */
async function startPlainNext(databaseUrl: string): Promise<Started> {
  const port = await freePort();
  const env = { PORT: String(port), HOSTNAME: '127.0.0.1', DATABASE_URL: `${databaseUrl}-plain` };
  const child = startChild(process.execPath, ['.next/standalone/server.js'], { env });
  await untilAnswered(port, PATHS[0]!);
  return { port, pids: [child.pid], stop: child.stop };
}

async function untilAnswered(port: number, asked: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}${asked}`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`Nothing answers on port ${port}.`);
}
