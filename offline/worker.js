/* global KEPT */
// `app/offline.js/route.ts` writes a line before this: `const KEPT = {version, languages, files}` (`features/offline/kept.ts`).
// Network first: who has a connection never sees a copy. Only addresses on the list are kept, without a query, and only what
// the server gives to everyone (`public`): no form, no answer, nothing that was sent.
const language = new URL(self.registration.scope).pathname.slice(1);
const { pages = [], faq, offline } = KEPT.languages[language] ?? {};
const known = new Set([...pages, offline, ...KEPT.files]);
const PREFIX = `kept-${language}-`;
const NAME = PREFIX + KEPT.version;

const isForEveryone = (answer) =>
  answer.status === 200 &&
  answer.type === 'basic' &&
  !answer.redirected &&
  /\bpublic\b(?!.*\bno-store\b)/.test(answer.headers.get('cache-control') ?? '');

async function keep(copies, path) {
  const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache' });
  if (!isForEveryone(answer)) throw new Error('not kept');
  await copies.put(path, answer);
}

let opened;
/** Opened once, before anything is put into it, and only where it is: who takes all copies away meanwhile finds none come back. */
const openCopies = () => (opened ??= caches.has(NAME).then((isThere) => (isThere ? caches.open(NAME) : undefined)));

const copyOf = (path) => caches.match(path, { cacheName: NAME, ignoreVary: true });

/** One after the other: whoever reads meanwhile needs the line. Without the page that says "offline" nothing is kept at all. */
async function keepAll() {
  const copies = await caches.open(NAME);
  await keep(copies, offline);
  const isFrugal = navigator.connection?.saveData;
  for (const path of [...KEPT.files, ...(isFrugal ? pages.slice(0, 2) : pages)])
    await keep(copies, path).catch(() => undefined);
}

/** What could not be fetched for this version stays as it was. */
async function clearOlder() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === NAME) continue;
    const [older, newer] = await Promise.all([caches.open(name), caches.open(NAME)]);
    for (const request of await older.keys()) {
      const path = new URL(request.url).pathname;
      if (known.has(path) && !(await copyOf(path))) await newer.put(path, await older.match(request));
    }
    await caches.delete(name);
  }
}

async function answer(event, { pathname, search }) {
  const { request } = event;
  const isKnown = known.has(pathname);
  const copies = openCopies();
  try {
    const fresh = await fetch(request);
    if (isKnown && search === '' && isForEveryone(fresh)) {
      const copy = fresh.clone();
      event.waitUntil(copies.then((cache) => cache?.put(pathname, copy)));
    }
    return fresh;
  } catch (failure) {
    const copy = isKnown && (await copyOf(pathname));
    if (copy) return copy;
    if (request.mode !== 'navigate') throw failure;
    const isQuestion = pathname.startsWith(`${faq}/`) && (await copyOf(faq));
    if (isQuestion) return Response.redirect(`${faq}#${pathname.slice(faq.length + 1)}`);
    return (await copyOf(offline)) ?? Response.error();
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

// The page that brought it in stays without it until the next one: to claim pages would throw those a reader left out of the
// browser's memory for going back.
self.addEventListener('activate', (event) => {
  event.waitUntil(clearOlder());
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== location.origin) return;
  if (mode === 'navigate' || known.has(address.pathname)) event.respondWith(answer(event, address));
});
