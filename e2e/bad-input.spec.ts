import { once } from 'node:events';
import http from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { locales, pathnames } from '#i18n/routing.ts';
import { fetchRaw, type RawAnswer } from './fetch-raw.ts';
import { expect, test } from './fixtures.ts';
import { startOwnServer, type OwnServer } from './own-server.ts';
import { address, words } from './words.ts';

const long = 'a'.repeat(10_000);

let server: OwnServer;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => (server = await startOwnServer({ TRUSTED_PROXY_HOPS: '1' })));
test.afterAll(async () => server.stop());

/** As it is: `fetch` and `URL` would mend the address. */
function askRaw(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<RawAnswer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = http.request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject).end();
  });
}

for (const [what, path, status] of [
  ['10,000 characters', `/en/${long}`, 404],
  ['10,000 characters of a question', `/en/faq/${long}`, 404],
  ['a query of 10,000 characters', `/en/faq?q=${long}`, 200],
  ['20,000 characters', `/${long}${long}`, 431],
  ['NUL', '/en/faq/%00', 404],
  ['NUL at the start', '/%00', 404],
  ['NUL in a file', '/fonts/%00.woff2', 404],
  ['encoded slashes', '/en%2Ffaq', 404],
  ['encoded slashes and dots', '/en/..%2f..%2f..%2fetc%2fpasswd', 404],
  ['dots', '/en/%2e%2e/%2e%2e/etc/passwd', 404],
  ['dots in a static file', '/_next/static/..%2f..%2fserver.js', 404],
  ['backslashes', '/%5c%5cevil.example', 404],
  ['half a character', '/%E0%A4%A', 404],
  ['half a character in Spanish', '/es/preguntas/%E0%A4', 404],
  ['overlong UTF-8', '/es/%C0%80', 404],
  ['%u', '/en/faq/%u0000', 404],
  ['half a character in a query', '/en?x=%E0%A4%A', 200],
  ['a line break', '/en/faq/%0d%0aset-cookie:%20x=1', 404],
  ['a file of settings', '/.env', 404],
] as const) {
  test(`address with ${what}: ${status}`, async () => {
    const answer = await askRaw(path, { 'x-forwarded-for': '192.0.2.1' });
    expect(answer.status).toBe(status);
    expect(answer.headers['set-cookie']).toBeUndefined();
    if (status === 404 && /^\/(en|es)\//.test(path)) expect(answer.body.toString()).toContain('</html>');
  });
}

for (const [given, encoding] of [
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0', undefined],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['identity;q=0', undefined],
  ['identity', undefined],
  ['br, br, br;q=1.0', 'br'],
  [';;q=,,\t*/*', undefined],
] as const) {
  test(`Accept-Encoding: ${given}`, async () => {
    const plain = (await askRaw('/en/privacy')).body.toString();
    const { headers, body, status } = await askRaw('/en/privacy', { 'accept-encoding': given });
    expect([status, headers['content-encoding']]).toEqual([200, encoding]);
    const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(text.toString()).toBe(plain);
  });
}

test('If-None-Match of every shape: what one has is not sent again, what one has not is', async () => {
  const { headers } = await askRaw('/en/privacy', { 'accept-encoding': 'br' });
  const etag = String(headers.etag);
  const strong = etag.replace(/^W\//, '');
  for (const [given, status] of [
    [etag, 304],
    [strong, 304],
    [`"x", ${etag}, "y"`, 304],
    ['*', 304],
    ['"x"', 200],
    ['x', 200],
    [strong.slice(0, -2), 200],
    ['W/', 200],
  ] as const) {
    const answer = await askRaw('/en/privacy', { 'if-none-match': given });
    expect.soft(answer.status, given).toBe(status);
    expect.soft(answer.body.length > 0, given).toBe(status === 200);
  }
  const twice = await askRaw('/en/privacy', { 'if-none-match': ['"x"', etag] as unknown as string });
  expect(twice.status).toBe(304);
});

test('ranges: of a file as asked, beyond its end 416, of a page the whole page', async () => {
  const font = '/fonts/atkinson-next-400-700-v1.woff2';
  const whole = await askRaw(font);
  const part = await askRaw(font, { range: 'bytes=0-9' });
  expect([part.status, part.body]).toEqual([206, whole.body.subarray(0, 10)]);
  expect((await askRaw(font, { range: 'bytes=999999999-' })).status).toBe(416);
  for (const range of ['bytes=999999999-', 'bytes=5-1', 'lines=1-2', 'bytes=0-0,2-2', '-']) {
    const page = await askRaw('/en/privacy', { range });
    expect([page.status, page.body.toString().endsWith('</html>')], range).toEqual([200, true]);
  }
});

test('500 idle connections, half-open ones, and clients that say one byte a second: pages keep coming, and all are ended', async () => {
  test.setTimeout(90_000);
  const { hostname, port } = new URL(server.url);
  const open = (first?: string) => {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    if (first) socket.write(first);
    return socket;
  };
  const idle = Array.from({ length: 500 }, () => open());
  const halfOpen = Array.from({ length: 50 }, () => open('GET /en HTTP/1.1\r\nHost: x\r\n\r\n').pause());
  const slow = Array.from({ length: 20 }, () => open('GET /en HT'));
  const feeding = setInterval(() => slow.forEach((socket) => void socket.write('T')), 1_000);
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) => fetchRaw(`${server.url}/${at % 2 ? 'es' : 'en'}`)),
  );
  expect(answers.every(({ status }) => status === 200)).toBe(true);

  const ended = (socket: Socket) => socket.destroyed || socket.readableEnded || once(socket.resume(), 'close');
  await Promise.race([
    Promise.all([...idle, ...slow, ...halfOpen].map(ended)),
    sleep(60_000).then(() => Promise.reject(new Error('Some connections are still open after a minute.'))),
  ]);
  clearInterval(feeding);
  expect((await fetchRaw(`${server.url}/en`)).status).toBe(200);
});

test('a stranger who makes up 3,000 addresses gets 404, then 429; a real page comes all the same', async () => {
  test.setTimeout(90_000);
  const from = { 'x-forwarded-for': '198.51.100.66' };
  const seen = new Map<number, number>();
  for (let at = 0; at < 3_000; at += 20) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, more) => askRaw(`/en/faq/made-up-${at + more}`, from)),
    );
    for (const { status } of answers) seen.set(status, (seen.get(status) ?? 0) + 1);
  }
  expect([...seen.keys()].toSorted()).toEqual([404, 429]);
  expect(seen.get(404)).toBeLessThanOrEqual(300); // two minutes at most, and those under way
  for (const path of ['/en', '/es/comparar', '/en/toolkit']) expect((await askRaw(path, from)).status, path).toBe(200);
  const fixed = Object.values(pathnames).flatMap((paths) =>
    locales.map((locale) => `/${locale}${paths[locale]}`.replace(/\/$/, '')).filter((path) => !path.includes('[')),
  );
  for (const path of [...fixed, '/', '/robots.txt', '/data/petition.json', '/es/feed.xml'])
    expect((await askRaw(`${path}?new`, from)).status, path).not.toBe(429);
  expect((await askRaw('/en/nothing', { 'x-forwarded-for': '203.0.113.5' })).status).toBe(404);
});

for (const locale of locales) {
  test(`${locale}: six words are shown in a network where something made up too many addresses`, async ({
    browser,
  }) => {
    const from = { 'x-forwarded-for': `198.51.100.${locales.indexOf(locale) + 70}` };
    for (let at = 0; at < 140; at += 20)
      await Promise.all(Array.from({ length: 20 }, (_, more) => askRaw(`/${locale}/made-up-${at + more}`, from)));
    expect((await askRaw(`/${locale}/one-more`, from)).status).toBe(429);
    const context = await browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders: from });
    const page = await context.newPage();
    await page.goto(server.url + address('/petition', locale));
    await page.getByRole('button', { name: words[locale].PetitionForm.submit, exact: true }).click();
    await expect(page).toHaveURL(server.url + address('/petition/thanks', locale));
    await expect(page.locator('#words li')).toHaveCount(6);
    await context.close();
  });
}
