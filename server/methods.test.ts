import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageOf, sendSharedPage, startFront } from './testing-front.ts';

let front: Awaited<ReturnType<typeof startFront>>;
let drawn: string[];
beforeEach(async () => {
  drawn = [];
  front = await startFront((request, response) => {
    drawn.push(`${request.method} ${request.url}`);
    sendSharedPage(response, pageOf('words'));
  });
});
afterEach(() => front.stop());

test.each(['PUT', 'DELETE', 'PATCH', 'POST', 'TRACE', 'PROPFIND'])(
  '%s changes no page, and draws none',
  async (method) => {
    await front.ask('/en/faq');
    for (const path of ['/en/faq', '/en/faq?q=1', '/_next/static/x.js', '/data/timeline.json', '/apiary']) {
      const { status, headers, text } = await front.ask(path, {}, method);
      expect({ status, text }).toEqual({ status: 405, text: '' });
      expect(headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS', 'cache-control': 'no-store' });
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect(drawn).toEqual(['GET /en/faq']);
  },
);

test.each(['PUT', 'DELETE', 'POST'])('%s comes through to a route, which knows what it takes', async (method) => {
  expect((await front.ask('/api/petition', {}, method)).status).toBe(200);
  expect(drawn).toEqual([`${method} /api/petition`]);
});

test.each(['GET', 'HEAD'])('%s reads', async (method) => {
  expect((await front.ask('/en/faq', {}, method)).status).toBe(200);
});

test('a body that is sent with it does not keep the connection waiting', async () => {
  const text = await front.say(
    'PUT /en/faq HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nwordsGET /en/faq HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  );
  expect(text).toMatch(/^HTTP\/1\.1 405 [\s\S]+HTTP\/1\.1 200 /);
});
