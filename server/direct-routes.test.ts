import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directRoutes } from './direct-routes.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'routes-'));
let origin = '';
let server: ReturnType<typeof createServer>;

beforeAll(async () => {
  mkdirSync(path.join(dir, '.next/server/app'), { recursive: true });
  const pages = [
    '/api/petition',
    '/api/petition/withdraw',
    '/api/contact/copy',
    '/api/[slug]',
    '/api/contentful',
    '/data/petition.json',
  ];
  const built = {
    ...Object.fromEntries(pages.map((page) => [`${page}/route`, 'app/route.js'])),
    '/api/petition/withdraw/route': 'app/posted.js',
    '/api/contentful/route': 'app/posted.js',
  };
  writeFileSync(path.join(dir, '.next/server/app-paths-manifest.json'), JSON.stringify(built));
  const routeOf = (isRead: boolean) =>
    `const isRead = ${isRead};
    let isThere = false;
    exports.routeModule = {
      async ensureUserland() { isThere = true; },
      get userland() { if (!isThere) throw new Error('too early'); return { POST, dynamic: 'force-dynamic', ...(isRead && { GET() {} }) } },
    };
    async function POST(request) {
      if (request.url.endsWith('?fails')) throw new Error('fails');
      const headers = new Headers({ 'x-said': request.headers.get('x-say') ?? '' });
      for (const cookie of ['a=1; Path=/a', 'b=2; Path=/b']) headers.append('set-cookie', cookie);
      return new Response('direct ' + (await request.arrayBuffer()).byteLength, { status: 201, headers });
    }`;
  writeFileSync(path.join(dir, '.next/server/app/route.js'), routeOf(true));
  writeFileSync(path.join(dir, '.next/server/app/posted.js'), routeOf(false));
  const handle = directRoutes(dir, async (_, response) => void response.end('next'));
  server = createServer((request, response) => void handle(request, response).catch(() => response.end('failed')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

test.each([
  ['POST', '/api/petition', 'direct 0'],
  ['POST', '/api/petition?from=a', 'direct 0'],
  ['POST', '/api/petition/withdraw', 'direct 0'],
  ['POST', '/api/contact/copy', 'direct 0'],
  ['POST', '/api/petition?fails', 'failed'],
  ['GET', '/api/petition', 'next'],
  ['POST', '/api/petition/', 'next'],
  ['POST', '/api/[slug]', 'next'],
  ['POST', '/api/contentful', 'next'],
  ['HEAD', '/api/petition', ''],
  ['OPTIONS', '/api/petition', 'next'],
  ['OPTIONS', '/api/contentful', 'next'],
  ['POST', '/en', 'next'],
  ['POST', '/data/petition.json', 'next'],
])('%s %s is answered by %s', async (method, address, said) => {
  expect(await (await fetch(`${origin}${address}`, { method })).text()).toBe(said);
});

test.each([
  ['PUT', '/api/petition', 'GET, HEAD, OPTIONS, POST'],
  ['DELETE', '/api/petition?x=1', 'GET, HEAD, OPTIONS, POST'],
  ['GET', '/api/petition/withdraw', 'OPTIONS, POST'],
  ['HEAD', '/api/contentful', 'OPTIONS, POST'],
  ['PROPFIND', '/api/contentful', 'OPTIONS, POST'],
])('%s %s is refused with the methods that the route has', async (method, address, allow) => {
  const { status, headers } = await fetch(`${origin}${address}`, { method });
  expect([status, headers.get('allow'), headers.get('cache-control')]).toEqual([405, allow, 'no-store']);
});

test('status, headers, each cookie and the body go through as they are', async () => {
  const answer = await fetch(`${origin}/api/petition`, {
    method: 'POST',
    body: 'ñandú',
    headers: { 'x-say': 'hello' },
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('x-said')).toBe('hello');
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/a', 'b=2; Path=/b']);
  expect(await answer.text()).toBe('direct 7');
});

test('of what is too large for any form, no more is kept than shows that', async () => {
  const body = Buffer.alloc(5_000_000, 'a');
  const [, size] = (await (await fetch(`${origin}/api/petition`, { method: 'POST', body })).text()).split(' ');
  expect(Number(size)).toBeGreaterThan(64 * 1024);
  expect(Number(size)).toBeLessThanOrEqual(128 * 1024);
});

test('who breaks off is not waited for, and the next one is answered', async () => {
  await new Promise<void>((resolve) => {
    const asked = request(`${origin}/api/petition`, { method: 'POST', headers: { 'content-length': 100 } });
    asked.on('error', () => resolve());
    asked.write('a', () => setTimeout(() => asked.destroy(new Error('gone')), 20));
  });
  const answer = await fetch(`${origin}/api/petition`, { method: 'POST', body: 'abc' });
  expect(await answer.text()).toBe('direct 3');
});
