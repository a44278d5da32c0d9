import http from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pageOf, sendSharedPage, startForTest } from './testing-front.ts';

// What readers get when a drawing fails: our page or the last good one, never a word or a header of what failed.

test.each([
  ['a page', { 'content-type': 'text/html', 'cache-control': 'private, no-store' }],
  ['a page that says it may be kept', { 'content-type': 'text/html', 'cache-control': 's-maxage=3600' }],
  ['a file that says it may be kept', { 'content-type': 'application/json', 'cache-control': 's-maxage=3600' }],
])('an error that is drawn to its end, as %s, is ours all the same and not kept', async (_what, headers) => {
  const front = await startForTest((_request, response) => {
    response.statusCode = 500;
    response.setHeaders(new Map(Object.entries(headers))).end(pageOf('a stack'));
  });
  const { status, text } = await front.ask('/en');
  expect([status, text]).toEqual([500, pageOf('failed')]);
  expect(front.memory.size.entries).toBe(0);
});

test('an answer to a script that fails half way is JSON, with no cookie and no header of what failed', async () => {
  const front = await startForTest((_request, response) => {
    response.setHeader('set-cookie', 'answer=1').setHeader('x-own', '1');
    throw new Error('no');
  });
  const { status, headers, text } = await front.ask('/api/petition', {}, 'POST');
  expect([status, headers['content-type'], text]).toEqual([500, 'application/json', '{"status":"failed"}']);
  expect(headers).not.toHaveProperty('set-cookie');
  expect(headers).not.toHaveProperty('x-own');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
});

test('what fails after its first bytes is broken off and logged, and the next reader is answered', async () => {
  const events: string[] = [];
  const front = await startForTest(
    async ({ url }, response) => {
      if (url === '/en') return sendSharedPage(response, pageOf('words'));
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('first');
      throw new Error('no');
    },
    { log: (event) => void events.push(event) },
  );
  const ended = await new Promise((resolve) => {
    http
      .get({ port: front.port, path: '/api/stream', agent: false }, (response) =>
        response
          .resume()
          .on('end', () => resolve('whole'))
          .on('error', () => resolve('broken off')),
      )
      .on('error', () => resolve('broken off'));
  });
  expect(ended).toBe('broken off');
  expect(events).toEqual(['http.failed']);
  expect((await front.ask('/en')).text).toBe(pageOf('words'));
});

test('where a page is too old to be shown and cannot be drawn anew, its reader gets it all the same', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  let isBroken = false;
  const front = await startForTest((_request, response) => {
    if (isBroken) throw new Error('no');
    sendSharedPage(response, pageOf('words'));
  });
  await front.ask('/en');
  isBroken = true;
  vi.setSystemTime(Date.now() + 3_600_000);
  const { status, text } = await front.ask('/en');
  expect([status, text]).toEqual([200, pageOf('words')]);
  expect((await front.ask('/es')).text).toBe(pageOf('failed'));
});
