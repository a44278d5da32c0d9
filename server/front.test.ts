import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { networksOf } from './client-address.ts';
import { redrawAfterChanges } from './redraw.ts';
import { SharedMemory } from './shared-memory.ts';
import { Strangers } from './strangers.ts';
import { type Origin, pageOf, sendSharedPage, startForTest } from './testing-front.ts';

const later = () => Promise.withResolvers<void>();

test.each([
  [
    'what sets a cookie',
    { 'cache-control': 's-maxage=3600', 'set-cookie': 'a=1; Path=/x', 'content-type': 'text/plain' },
  ],
  ['no-store', { 'cache-control': 'no-store', 'content-type': 'application/json' }],
  ['private', { 'cache-control': 'private, no-cache', 'content-type': 'text/plain' }],
  ['a picture for one visitor', { 'cache-control': 'private', 'content-type': 'image/png' }],
])('%s passes as it is, each time anew', async (_what, headers) => {
  let count = 0;
  const front = await startForTest(
    (_request, response) => void response.setHeaders(new Map(Object.entries(headers))).end(`answer ${(count += 1)}`),
  );
  for (const at of [1, 2]) {
    const { text, headers: said } = await front.ask('/en/x', { 'accept-encoding': 'br' });
    expect(text).toBe(`answer ${at}`);
    const { 'set-cookie': cookie, ...rest } = { 'set-cookie': undefined, ...headers };
    expect(said).toMatchObject({ ...rest, ...(cookie && { 'set-cookie': [cookie] }) });
    expect(said).not.toHaveProperty('etag');
  }
});

test('a stream reaches its reader while it is being written', async () => {
  const goOn = later();
  const front = await startForTest(async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('first');
    await goOn.promise;
    response.end('second');
  });
  const asked = http.get({ port: front.port, path: '/api/stream', agent: false });
  const [response] = (await once(asked, 'response')) as [http.IncomingMessage];
  const [first] = await once(response, 'data');
  expect(String(first)).toBe('first');
  goOn.resolve();
  expect(String((await once(response, 'data'))[0])).toBe('second');
});

test('a draft, a query, a range, a cookie: drawn for that visitor alone, and not kept', async () => {
  const asked: string[] = [];
  const front = await startForTest((request, response) => {
    asked.push(request.url!);
    response.setHeader('content-type', 'text/html').setHeader('cache-control', 'private, no-store');
    response.end(pageOf(`for ${request.headers.cookie ?? request.headers.range ?? request.url}`));
  });
  for (const headers of [{ cookie: '__prerender_bypass=1' }, { cookie: 'b=2' }, { range: 'bytes=0-1' }, {}])
    expect((await front.ask('/en/faq', headers)).text).toContain(`for ${Object.values(headers)[0] ?? '/en/faq'}`);
  expect((await front.ask('/en/faq?x=1')).text).toContain('for /en/faq?x=1');
  expect(asked).toHaveLength(5);
  expect(front.memory.size.entries).toBe(0);
});

test('HEAD is told what GET is told, without a body, and the other way round', async () => {
  const front = await startForTest(({ method }, response) =>
    sendSharedPage(response, pageOf(method === 'GET' ? 'words' : '')),
  );
  const [head, get, again] = [
    await front.ask('/en', {}, 'HEAD'),
    await front.ask('/en'),
    await front.ask('/en', {}, 'HEAD'),
  ];
  expect([head.text, again.text]).toEqual(['', '']);
  for (const name of ['content-length', 'etag', 'content-security-policy', 'cache-control'])
    expect([head.headers[name], again.headers[name]], name).toEqual([get.headers[name], get.headers[name]]);
  expect(get.text).toContain('words');
});

test('what is broken off half way is not shown, now or later', async () => {
  let isHalf = true;
  const front = await startForTest((_request, response) =>
    sendSharedPage(response, isHalf ? '<!DOCTYPE html><html><body>Half a quo' : pageOf('A whole quote')),
  );
  const half = await front.ask('/en');
  expect([half.status, half.text]).toEqual([500, pageOf('failed')]);
  isHalf = false;
  expect((await front.ask('/en')).text).toBe(pageOf('A whole quote'));
  isHalf = true;
  expect((await front.ask('/en', { cookie: 'a=1' })).text).not.toContain('Half');
});

test('a drawing that fails half way leaves nothing of itself: no cookie, no header', async () => {
  const front = await startForTest((_request, response) => {
    response.setHeader('set-cookie', 'a=1').setHeader('content-type', 'text/html').setHeader('x-own', '1');
    response.write('<!DOCTYPE html>');
    throw new Error('no');
  });
  const { status, headers, text } = await front.ask('/en');
  expect([status, text]).toEqual([500, pageOf('failed')]);
  expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['set-cookie']));
  expect(headers['x-own']).toBeUndefined();
});

test('a drawing that began earlier and ends later does not bring the old words back', async () => {
  const ends = [later(), later()];
  let count = 0;
  const front = await startForTest(async (_request, response) => {
    const at = count++;
    await ends[at]?.promise;
    sendSharedPage(response, pageOf(`words ${at}`));
  });
  const old = front.ask('/en');
  await expect.poll(() => count).toBe(1);
  const young = front.ask('/en');
  await expect.poll(() => count).toBe(2);
  ends[1]!.resolve();
  expect((await young).text).toContain('words 1');
  ends[0]!.resolve();
  expect((await old).text).toContain('words 1');
  expect((await front.ask('/en')).text).toContain('words 1');
});

test('a visitor who leaves while a page is drawn takes nothing from the others', async () => {
  const goOn = later();
  const seen: ServerResponse[] = [];
  const front = await startForTest(async (_request, response) => {
    seen.push(response);
    await goOn.promise;
    sendSharedPage(response, pageOf('words'));
  });
  const leaving = http.get({ port: front.port, path: '/en', agent: false }).on('error', () => undefined);
  await expect.poll(() => seen.length).toBe(1);
  leaving.destroy();
  await once(seen[0]!, 'close');
  const staying = front.ask('/en');
  goOn.resolve();
  expect((await staying).text).toBe(pageOf('words'));
});

test('after a change the pages in memory are drawn anew once each, and no reader waits for one', async () => {
  let [changedAt, version, draws] = [0, 1, 0];
  let slow = later();
  slow.resolve();
  const memory = new SharedMemory(() => changedAt);
  const front = await startForTest(
    async (request, response) => {
      draws += 1;
      const drawn = version;
      await slow.promise;
      sendSharedPage(response, pageOf(`${request.url} version ${drawn}`));
    },
    { memory },
  );
  const paths = ['/en', '/en/faq', '/es', '/es/preguntas'];
  for (const path of paths) await front.ask(path);
  onTestFinished(
    redrawAfterChanges({ changedAt: () => changedAt, keys: () => memory.keys(), redraw: front.redraw }, 10),
  );

  draws = 0;
  slow = later();
  [changedAt, version] = [Date.now(), 2];
  await expect.poll(() => draws).toBe(1);
  for (const path of paths) expect((await front.ask(path)).text).toContain('version 1'); // at once: the drawing is still held
  slow.resolve();
  await expect
    .poll(async () => Promise.all(paths.map(async (path) => (await front.ask(path)).text)))
    .toEqual(paths.map((path) => pageOf(`${path} version 2`)));
  expect(draws).toBe(paths.length);
});

test('a page that is a second old is drawn behind the answer, by one of those who ask', async () => {
  let draws = 0;
  const front = await startForTest((_request, response) => sendSharedPage(response, pageOf(`drawing ${(draws += 1)}`)));
  await front.ask('/en');
  await sleep(1_050);
  const answers = await Promise.all(Array.from({ length: 20 }, () => front.ask('/en')));
  expect(answers[0]!.text).toContain('drawing 1');
  await expect.poll(() => draws).toBe(2);
  expect((await front.ask('/en')).text).toContain('drawing 2');
});

test('old words are not shown while new ones are drawn when the change is long past', () => {
  let changedAt = 0;
  const memory = new SharedMemory(() => changedAt);
  const answer = { status: 200, headers: {}, packed: { etag: '', size: 0, plain: Buffer.from('') }, compress: true };
  memory.remember('/en', memory.begin(), answer);
  const now = Date.now();
  expect(memory.recall('/en', now + 5_000)).toMatchObject({ isDue: true });
  changedAt = now + 5_500;
  expect(memory.recall('/en', now + 7_000)).toMatchObject({ isDue: true });
  expect(memory.recall('/en', now + 20_000)).toBeUndefined();
});

test('a page that is older than a minute is not shown while it is drawn anew, whether or not anything changed', () => {
  const memory = new SharedMemory();
  const answer = { status: 200, headers: {}, packed: { etag: '', size: 0, plain: Buffer.from('') }, compress: true };
  memory.remember('/en', memory.begin(), answer);
  expect(memory.recall('/en', Date.now() + 50_000)).toMatchObject({ isDue: true });
  expect(memory.recall('/en', Date.now() + 61_500)).toBeUndefined();
});

test('a stranger who asks for thousands of made-up pages has few of them drawn; others and real pages keep their pace', async () => {
  let draws = 0;
  const front = await startForTest(
    (request, response) => {
      draws += 1;
      const isReal = ['/en', '/en/faq', '/api/petition'].includes(request.url!);
      sendSharedPage(response, pageOf(isReal ? 'real' : 'missing', isReal ? 200 : 404));
    },
    { strangers: new Strangers(50), hops: 1, isListed: (address) => address === '/en/faq' },
  );
  const from = (address: string) => ({ 'x-forwarded-for': address });
  await front.ask('/en', from('192.0.2.1'));
  const statuses = new Map<number, number>();
  for (let at = 0; at < 2_000; at++) {
    const { status } = await front.ask(`/en/faq/made-up-${at}`, from('192.0.2.66'));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses]).toEqual([
    [404, 50],
    [429, 1_950],
  ]);
  expect(draws).toBe(51);
  expect((await front.ask('/en', from('192.0.2.66'))).text).toContain('real'); // in memory
  expect((await front.ask('/en/faq', from('192.0.2.66'))).text).toContain('real'); // not yet, but listed
  expect((await front.ask('/en/nothing', from('198.51.100.1'))).status).toBe(404);
  const refused = await front.ask('/en/nothing-else', from('192.0.2.66'));
  expect(refused.headers).toMatchObject({ 'retry-after': '60', 'cache-control': 'no-store' });
  expect((await front.ask('/api/petition', from('192.0.2.66'), 'POST')).status).toBe(200);
});

test('who goes past the proxies is counted by the own address, and the log says so once, without an address', async () => {
  const events: string[] = [];
  const log = (event: string, error: Error) => void events.push(`${event} ${error.name} ${error.message}`);
  const origin: Origin = (_request, response) => sendSharedPage(response, pageOf('missing', 404));
  const settings = { strangers: new Strangers(5), hops: 1, proxies: networksOf('192.0.2.1'), log };
  const front = await startForTest(origin, settings);
  const statuses = new Set<number>();
  for (let at = 0; at < 20; at++)
    statuses.add((await front.ask(`/en/made-up-${at}`, { 'x-forwarded-for': `198.51.100.${at}` })).status);
  expect([...statuses]).toEqual([404, 429]);
  expect(events).toEqual(['http.proxy UnknownProxy ']);
});

test('an address that cannot be read is one that does not exist', async () => {
  const asked: unknown[] = [];
  const front = await startForTest(({ url }, response) => {
    asked.push(url);
    sendSharedPage(response, pageOf('missing', 404));
  });
  for (const path of ['/%E0%A4%A', '/es/%u0000', '/en/%C0%80', '/es/%', '/hmn/%', '/e/%', '/data/es/%'])
    expect((await front.ask(path)).status, path).toBe(404);
  expect(asked).toEqual(['/en/missing', '/es/missing', '/hmn/missing']);
});

test('a range beyond the end of a file is 416, though Next fails there', async () => {
  const packed = { etag: 'W/"a"', size: 10, plain: Buffer.from('0123456789') };
  const files = new Map([['/a.txt', { status: 200, headers: {}, packed, compress: false }]]);
  const front = await startForTest(
    (_request, response) => {
      response.statusCode = 500;
      response.setHeader('content-type', 'text/plain').end('no');
    },
    { files },
  );
  const { status, headers } = await front.ask('/a.txt', { range: 'bytes=99-' });
  expect([status, headers['content-range']]).toEqual([416, 'bytes */10']);
});

test('each packing is announced with its own length and mark, also once the best has come', async () => {
  const words = Array.from({ length: 2_000 }, (_, at) => `word ${(at * at * 7_919) % 1_009}`).join(' ');
  const front = await startForTest((_request, response) => sendSharedPage(response, pageOf(words)));
  const asked = async (encoding: string) => {
    const { text, headers } = await front.ask('/en', { 'accept-encoding': encoding });
    expect(text).toContain(words);
    return [headers['content-encoding'], headers['etag']?.startsWith('W/'), Number(headers['content-length'])] as const;
  };
  const [, , hasty] = await asked('br');
  let length = hasty;
  for (; length === hasty; [, , length] = await asked('br')) await sleep(20);
  expect(length).toBeLessThan(hasty);
  expect(await asked('gzip')).toEqual(['gzip', true, expect.any(Number)]);
  expect(await asked('identity')).toEqual([undefined, false, Buffer.byteLength(pageOf(words))]);
});
