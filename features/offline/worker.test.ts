import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';

const KEPT = {
  version: '1',
  languages: { en: { pages: ['/en/faq'], faq: '/en/faq', offline: '/en/offline' } },
  files: ['/enhance.js'],
};
const ORIGIN = 'https://site.example';

/** A device's copies as a browser holds them: who has one open may go on writing into it after it was deleted, for nobody. */
function deviceCopies() {
  const held = new Map<string, Map<string, Response>>();
  return {
    has: async (name: string) => held.has(name),
    keys: async () => [...held.keys()],
    delete: async (name: string) => held.delete(name),
    match: async (path: string, { cacheName }: { cacheName: string }) => held.get(cacheName)?.get(path)?.clone(),
    async open(name: string) {
      const files = held.get(name) ?? held.set(name, new Map()).get(name)!;
      return { put: async (path: string, answer: Response) => void files.set(path, answer) };
    },
    held,
  };
}

type WorkerEvent = { waitUntil: (work: Promise<unknown>) => void; respondWith?: (answer: Promise<Response>) => void };

/** The worker of the English pages, outside a browser. `fire` gives an event and waits for what it was told to wait for. */
function startWorker(fetch: (path: string) => Promise<Response>) {
  const listeners: Record<string, (event: WorkerEvent) => void> = {};
  const caches = deviceCopies();
  const self = {
    registration: { scope: `${ORIGIN}/en` },
    skipWaiting: () => undefined,
    addEventListener: (type: string, listener: (event: WorkerEvent) => void) => (listeners[type] = listener),
  };
  const asked = async (request: string | { url: string }) =>
    fetch(typeof request === 'string' ? request : new URL(request.url).pathname);
  const inside = { KEPT, self, caches, fetch: asked, URL, Response, navigator: {}, location: { origin: ORIGIN } };
  runInContext(readFileSync('offline/worker.js', 'utf8'), createContext(inside));
  async function fire(type: string, of: object = {}) {
    const waits: Promise<unknown>[] = [];
    listeners[type]!({ ...of, waitUntil: (work) => waits.push(work), respondWith: (answer) => waits.push(answer) });
    while (waits.length > 0) await waits.shift();
  }
  return { caches, fire };
}

const page = (path: string) => ({ request: { method: 'GET', mode: 'navigate', url: ORIGIN + path } });

function publicAnswer(control = 'public, max-age=60', status = 200, redirected = false): Response {
  const answer = new Response('words', { status, headers: { 'cache-control': control } });
  const basic = { type: 'basic', redirected, clone: () => publicAnswer(control, status, redirected) };
  return new Proxy(answer, {
    get: (of, key) => (key in basic ? basic[key as keyof typeof basic] : Reflect.get(of, key, of)),
  });
}

test('a copy is kept at the first visit, and made anew at the next', async () => {
  const { caches, fire } = startWorker(async () => publicAnswer());
  await fire('install');
  const files = caches.held.get('kept-en-1')!;
  expect([...files.keys()]).toEqual(['/en/offline', '/enhance.js', '/en/faq']);
  const first = files.get('/en/faq');
  await fire('fetch', page('/en/faq'));
  expect(files.get('/en/faq')).not.toBe(first);
});

test('an answer that comes after all copies were taken away brings none back', async () => {
  let arrive: ((answer: Response) => void) | undefined;
  const isSlow = new Promise<Response>((resolve) => (arrive = resolve));
  let isInstalled = false;
  const { caches, fire } = startWorker(async () => (isInstalled ? isSlow : publicAnswer()));
  await fire('install');
  isInstalled = true;
  const answered = fire('fetch', page('/en/faq'));
  await Promise.resolve();
  caches.held.clear();
  arrive!(publicAnswer());
  await answered;
  expect(await caches.keys()).toEqual([]);
});

test.each([
  ['a draft, or what else is for one visitor', () => publicAnswer('private, no-cache, no-store')],
  ['what nobody may keep', () => publicAnswer('public, no-store')],
  ['an error', () => publicAnswer('public, max-age=60', 500)],
  ['what stands at another address', () => publicAnswer('public, max-age=60', 200, true)],
])('%s does not take the place of a copy, and is not kept at the first visit', async (_what, answer) => {
  let isFirst = true;
  const { caches, fire } = startWorker(async () => (isFirst ? publicAnswer() : answer()));
  await fire('install');
  isFirst = false;
  const copy = caches.held.get('kept-en-1')!.get('/en/faq');
  await fire('fetch', page('/en/faq'));
  expect(caches.held.get('kept-en-1')!.get('/en/faq')).toBe(copy);
  const other = startWorker(async (path) => (path === '/en/faq' ? answer() : publicAnswer()));
  await other.fire('install');
  expect([...other.caches.held.get('kept-en-1')!.keys()]).toEqual(['/en/offline', '/enhance.js']);
});

test('an address with a query is not kept, and neither is one that is not on the list', async () => {
  const { caches, fire } = startWorker(async () => publicAnswer());
  await fire('install');
  const before = [...caches.held.get('kept-en-1')!.entries()];
  await fire('fetch', page('/en/faq?from=someone'));
  await fire('fetch', page('/en/petition/thanks'));
  expect([...caches.held.get('kept-en-1')!.entries()]).toEqual(before);
});
