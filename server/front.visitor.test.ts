import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { pageOf, sendSharedPage, startForTest } from './testing-front.ts';

// What is one visitor's, and what is everyone's.

const FORM = '<form data-hydrate="touch"></form>';

test('a page for one visitor has its policy and its status, and a script that Next did not mark is gone from both', async () => {
  const front = await startForTest(({ headers }, response) => {
    const [, nonce] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
    const scripts = `<script nonce="${nonce}">ours()</script><script nonce="guessed">typed()</script>`;
    response.setHeader('content-type', 'text/html').setHeader('cache-control', 'private, no-store');
    response.end(pageOf(FORM + scripts, 404));
  });
  const { status, headers, text } = await front.ask('/en/petition/thanks', { cookie: 'answer=1' });
  const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  expect(status).toBe(404);
  expect(text).toContain('ours()');
  expect(text).not.toContain('typed()');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain(hash('ours()'));
  expect(headers['content-security-policy']).not.toContain(hash('typed()'));
});

test('what a page for everyone says to one who brings a cookie or a query is drawn for them, and not kept', async () => {
  let count = 0;
  const front = await startForTest((_request, response) => sendSharedPage(response, pageOf(`drawing ${(count += 1)}`)));
  expect((await front.ask('/en', { cookie: 'a=1' })).text).toContain('drawing 1');
  expect((await front.ask('/en?x=1')).text).toContain('drawing 2');
  expect((await front.ask('/en?x=1')).text).toContain('drawing 3');
  expect(front.memory.size.entries).toBe(0);
  expect((await front.ask('/en')).text).toContain('drawing 4');
  expect((await front.ask('/en', { cookie: 'a=1' })).text).toContain('drawing 5');
});

test.each([
  ['cookie', 'a=1'],
  ['authorization', 'Bearer x'],
  ['range', 'bytes=0-1'],
  ['rsc', '1'],
  ['next-router-prefetch', '1'],
])('who says %s gets no answer from memory', async (name, value) => {
  let count = 0;
  const front = await startForTest((_request, response) => sendSharedPage(response, pageOf(`drawing ${(count += 1)}`)));
  await front.ask('/en');
  expect((await front.ask('/en', { [name]: value })).text).toContain('drawing 2');
  expect((await front.ask('/en')).text).toContain('drawing 1');
});

test('what only the layer may say to Next is not taken from a visitor', async () => {
  const heard: IncomingHttpHeaders[] = [];
  const front = await startForTest(({ headers }, response) => {
    heard.push({ ...headers });
    sendSharedPage(response, pageOf('words'));
  });
  const plain = {
    'content-security-policy': "script-src 'nonce-mine'",
    'x-client-address': '192.0.2.1',
    'x-middleware-subrequest': 'middleware',
    'x-nextjs-data': '1',
    'x-invoke-path': '/en/failed',
  };
  const resumed = { ...plain, 'next-resume': '1', cookie: 'a=1' };
  await front.ask('/en', plain); // for everyone
  await front.ask('/es', resumed);
  for (const headers of heard) {
    expect(headers['x-client-address']).toMatch(/127\.0\.0\.1$/);
    expect(headers['content-security-policy'] ?? '').not.toContain('mine');
    expect(Object.keys(headers).filter((name) => /^(x-middleware|x-nextjs|x-invoke|next-resume)/.test(name))).toEqual(
      [],
    );
  }
  expect(heard).toHaveLength(2);
});

test('a file for everyone: for ever where its name says so, not packed twice, and with nothing of what Next tells caches', async () => {
  const front = await startForTest((_request, response) => {
    const headers = { 'content-type': 'image/png', 'x-nextjs-cache': 'HIT', 'content-length': 1_000 };
    const control = 'public, s-maxage=31536000, immutable';
    response.setHeaders(new Map(Object.entries({ ...headers, 'cache-control': control }))).end('x'.repeat(1_000));
  });
  const { headers } = await front.ask('/share/en.0123456789.png', { 'accept-encoding': 'br' });
  expect(headers).toMatchObject({ 'cache-control': expect.stringContaining('immutable'), 'content-length': '1000' });
  expect(Object.keys(headers).filter((name) => /^x-nextjs|content-encoding/.test(name))).toEqual([]);
  const again = await front.ask('/share/en.0123456789.png', { 'if-none-match': headers.etag });
  expect([again.status, again.headers['content-length']]).toEqual([304, undefined]);
});
