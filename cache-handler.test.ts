import { afterEach, expect, test, vi } from 'vitest';
import PageCache, { PackedMemory } from './cache-handler.mjs';

const held = vi.hoisted(() => new Map<string, unknown>());
vi.mock('next/dist/server/lib/incremental-cache/file-system-cache.js', () => ({
  default: class {
    async get(key: string) {
      return held.get(key) ?? null;
    }
    async set(key: string, value: unknown) {
      held.set(key, { lastModified: 1_000, value });
    }
  },
}));

afterEach(() => {
  held.clear();
  for (const mark of ['contentChangedAt', 'figuresChangedAt', 'statesChangedAt'] as const) globalThis[mark] = undefined;
});

const page = (words: string) => ({
  lastModified: 1,
  cacheControl: { revalidate: 3600, expire: undefined },
  value: {
    kind: 'APP_PAGE',
    html: `<p>“${words}”</p>`,
    rscData: Buffer.from(words),
    headers: { 'x-next-cache-tags': 'a' },
    status: undefined,
    postponed: undefined,
    segmentData: new Map([['/_tree', Buffer.from(words)]]),
  },
});

const file = (body: Buffer) => ({ lastModified: 2, value: { kind: 'APP_ROUTE', body, headers: {}, status: 200 } });

test('a page comes back as it was kept, and so does a file', () => {
  const memory = new PackedMemory();
  memory.set('/en', page('¿Qué?'));
  memory.set('/a.pdf', file(Buffer.from('%PDF-')));
  memory.set('/empty.txt', file(Buffer.alloc(0)));
  expect(memory.get('/en')).toEqual(page('¿Qué?'));
  expect(memory.get('/a.pdf')).toEqual(file(Buffer.from('%PDF-')));
  expect(memory.get('/empty.txt')).toEqual(file(Buffer.alloc(0)));
  expect(memory.get('/es')).toBeUndefined();
});

test('500 pages of some 300 kB are all kept; what is too much pushes out what was asked for longest ago', () => {
  const memory = new PackedMemory();
  for (let at = 0; at < 500; at++) memory.set(`/${at}`, page(`${at} ${'words of a page '.repeat(6_000)}`));
  expect(memory.get('/0')?.value.html).toContain('“0 words');
  for (let at = 0; at < 4; at++) memory.set(`/${at}.zip`, file(Buffer.alloc(4 * 1024 * 1024 - 100)));
  expect(memory.get('/1')).toBeUndefined();
  expect(memory.get('/3.zip')?.value.body.length).toBe(4 * 1024 * 1024 - 100);
});

const SHOWING = {
  nothing: { html: '<p>words</p>', headers: {} },
  'figures, a page': { html: '<p data-figures>7</p>', headers: {} },
  'figures, a file': { body: Buffer.from('7'), headers: { 'x-figures': '1' } },
  'states, a page': { html: '<p data-states="2026-11-24">a</p>', headers: {} },
  'states, a file': { body: Buffer.from('a'), headers: { 'x-state': '1' } },
};

test.each([
  ['content', 'contentChangedAt', Object.keys(SHOWING)],
  ['figures', 'figuresChangedAt', ['figures, a page', 'figures, a file']],
  ['states', 'statesChangedAt', ['states, a page', 'states, a file']],
] as const)('when %s has changed, what shows it is drawn anew, and nothing else', async (_what, mark, gone) => {
  const cache = new PageCache();
  for (const [key, value] of Object.entries(SHOWING)) await cache.set(key, value as never, {} as never);
  const missing = async () => {
    const given = await Promise.all(Object.keys(SHOWING).map(async (key) => [key, await cache.get(key, {} as never)]));
    return given.flatMap(([key, entry]) => (entry ? [] : [key]));
  };
  globalThis[mark] = 999;
  expect(await missing()).toEqual([]);
  globalThis[mark] = 1_001;
  expect(await missing()).toEqual(gone);
});

test('what does not exist is not kept', async () => {
  const cache = new PageCache();
  await cache.set('/en/nothing', { html: '<meta name="status" content="404"/>' } as never, {} as never);
  await cache.set('/x.pdf', { body: Buffer.from('no'), status: 404 } as never, {} as never);
  await cache.set('/en', { html: '<p>words</p>', status: 200 } as never, {} as never);
  expect([...held.keys()]).toEqual(['/en']);
});
