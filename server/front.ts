import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { BlockList } from 'node:net';
import { askInside } from './ask-inside.ts';
import { clientAddress, isProxy, networksOf } from './client-address.ts';
import { dataFile } from './data-files.ts';
import { finishOnce } from './finish-once.ts';
import { finishPage } from './finish-page.ts';
import { refuseMethod } from './methods.ts';
import type { Handler } from './next-app.ts';
import { pack } from './packed.ts';
import { PageResponse } from './page-response.ts';
import { sendPrivate, type SharedAnswer, sharedSender } from './send.ts';
import { SharedMemory, sharedKey } from './shared-memory.ts';
import { Strangers } from './strangers.ts';

class UnknownProxy extends Error {
  override name = 'UnknownProxy';
}

type FrontServer = Server<typeof IncomingMessage, typeof PageResponse>;

type Settings = {
  /** Draws what is not in memory: Next. */
  handle: Handler;
  files?: Map<string, SharedAnswer>;
  classesOf?: (address: string) => Set<string>;
  /** The page that says that something failed, by language: those of the site. */
  failed: Map<string, SharedAnswer>;
  /** How many proxies of ours stand in front. */
  hops?: number;
  /** Where they connect from. */
  proxies?: BlockList;
  isHttps?: boolean;
  memory?: SharedMemory;
  strangers?: Strangers;
  /** Addresses known to exist: nobody is refused these. */
  isListed?: (address: string) => boolean;
  log?: (event: string, error: Error) => void;
};

/** How long a client may take, in milliseconds: to say what it wants, to send it whole, to take any byte of the answer. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
const SILENCE_MS = 120_000;

/** What an address outside every language is answered in. */
const FALLBACK = 'en';

const SHARED = { 'cache-control': 'public, max-age=0, must-revalidate' };

/** Next believes these of whoever sends them; only this layer may. */
const OURS_ALONE = /^(content-security-policy|x-client-address$|x-middleware-|x-nextjs-|x-invoke-|next-resume$)/;

/**
 * The server in front of Next. Every page passes here on its way out, and nowhere else: script, policy, status, packing, memory.
 * @returns the server, and a way to have an address drawn anew with nobody waiting for it
 */
export function createFront({
  handle,
  files = new Map(),
  classesOf,
  failed,
  hops = 0,
  proxies = networksOf(undefined),
  isHttps = false,
  memory = new SharedMemory(),
  strangers = new Strangers(),
  isListed = () => false,
  log = () => undefined,
}: Settings): { server: FrontServer; redraw: (key: string) => Promise<unknown>; memory: SharedMemory } {
  const everywhere = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin', // with `no-referrer` old browsers post their forms with `Origin: null`
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self), browsing-topics=()',
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  const sendShared = sharedSender(everywhere);
  const missing = new Map<string, SharedAnswer>();
  let isNoted = false;
  const languageOf = (url = '/') => {
    const [, first = ''] = url.split(/[/?]/);
    return failed.has(first) ? first : FALLBACK;
  };
  const options = { ServerResponse: PageResponse, ...PATIENCE };

  const server = createServer(options, (request, response) => {
    if (!sendKept(request, response)) answer(request, response);
  });
  server.setTimeout(SILENCE_MS);

  /** What most people ask for, and what costs most when many do: it does nothing that could have been done before. */
  function sendKept(request: IncomingMessage, response: PageResponse): boolean {
    const key = sharedKey(request);
    if (key === undefined) return false;
    const ready = dataFile(key) ?? files.get(key);
    const kept = ready ? { answer: ready, isDue: false } : memory.recall(key);
    if (!kept) return false;
    sendShared(request, response, kept.answer);
    if (kept.isDue) void redraw(key);
    return true;
  }

  function answer(request: IncomingMessage, response: PageResponse): void {
    for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
    if (!isReadable(request.url)) {
      request.url = `/${languageOf(request.url)}/missing`; // Next would call it an error of ours
      if (sendKept(request, response)) return;
    }
    if (refuseMethod(request, response)) return;
    const ready = dataFile(request.url);
    if (ready) return sendShared(request, response, ready);
    const file = files.get(request.url ?? '');
    if (file && beginsAfter(request, file)) return beyondEnd(response, file);
    if (!refuse(request, response)) draw(request, response, sharedKey(request), true);
  }

  const inside = createServer(options, (request, response) => draw(request, response, request.url, false));

  /** Behind what readers see. What fails here changes nothing. */
  async function redraw(key: string): Promise<void> {
    await askInside(inside, key).catch((error: Error) => log('http.redraw', error));
  }

  /** Someone who keeps asking for what does not exist is told so from memory. */
  function refuse(request: IncomingMessage, response: PageResponse): boolean {
    const { url = '/', method } = request;
    const [address = ''] = url.split('?');
    const page = missing.get(languageOf(url));
    const isPage = (method === 'GET' || method === 'HEAD') && !/^\/(api|_next)\//.test(url) && !isListed(address);
    if (!page || !isPage || !strangers.isTooMany(clientAddress(request, hops, proxies))) return false;
    const headers = { ...page.headers, 'cache-control': 'no-store', 'retry-after': '60' };
    sendShared(request, response, { ...page, status: 429, headers });
    return true;
  }

  /** Once: whoever runs the site has forgotten to name a proxy, or the server is open to those who go past it. */
  function noteUnknownProxy(request: IncomingMessage): void {
    if (hops === 0 || isNoted || !request.headers['x-forwarded-for'] || isProxy(request, proxies)) return;
    isNoted = true;
    log('http.proxy', new UnknownProxy());
  }

  function draw(request: IncomingMessage, response: PageResponse, key: string | undefined, isAsked: boolean): void {
    // A page drawn for one visitor may show what someone typed: Next marks its own inline scripts there, and we keep no other.
    const nonce = key === undefined ? randomBytes(16).toString('base64') : undefined;
    const from = clientAddress(request, hops, proxies);
    if (isAsked) noteUnknownProxy(request);
    const began = memory.begin();
    prepare(request, from, nonce);

    response.onWhole = (drawn) => {
      if (response.statusCode >= 500) return fail();
      const { isPage, isShared } = response;
      if (isPage && !isWhole(drawn)) return fail();
      if (!isShared) {
        if (isAsked && response.statusCode === 404) strangers.note(from);
        const { html, policy, status } = isPage ? finishPage(drawn.toString(), { nonce, isShared, classesOf }) : {};
        if (policy) response.setHeader('content-security-policy', policy);
        return sendPrivate(
          request,
          response,
          status ?? response.statusCode,
          html === undefined ? drawn : Buffer.from(html),
        );
      }
      const answer = sharedAnswer(response, drawn, isPage);
      if (answer.status === 404 && isPage) {
        missing.set(languageOf(request.url), answer);
        if (isAsked) strangers.note(from);
      }
      sendShared(request, response, key === undefined ? answer : memory.remember(key, began, answer));
    };

    handle(request, response).catch((error: Error) => {
      log('http.failed', error);
      response.onWhole = undefined;
      if (response.headersSent) response.destroy();
      else fail();
    });

    function fail(): void {
      const { url = '/' } = request;
      for (const name of response.getHeaderNames()) if (!(name in everywhere)) response.removeHeader(name);
      if (url.startsWith('/api/'))
        return void response.writeHead(500, { 'content-type': 'application/json' }).end('{"status":"failed"}');
      sendShared(request, response, (key !== undefined && memory.lastGood(key)) || failed.get(languageOf(url))!);
    }
  }

  function sharedAnswer(response: PageResponse, drawn: Buffer, isPage: boolean): SharedAnswer {
    const headers: OutgoingHttpHeaders = { ...response.getHeaders(), ...(response.isLasting ? {} : SHARED) };
    delete headers['content-length']; // of what was drawn
    for (const name of Object.keys(headers)) if (name.startsWith('x-nextjs-')) delete headers[name];
    const compress = !response.isPacked;
    if (!isPage) return { status: response.statusCode, headers, packed: pack(drawn, compress), compress };
    const { status = response.statusCode, policy, packed } = finishOnce(drawn, classesOf);
    return { status, headers: { ...headers, 'content-security-policy': policy }, packed, compress };
  }

  return { server, redraw, memory };
}

/** Next fails at a range that begins after the end of a file. */
function beginsAfter({ headers }: IncomingMessage, { packed }: SharedAnswer): boolean {
  return Number(/^bytes=(\d+)-\d*$/.exec(headers.range ?? '')?.[1] ?? -1) >= packed.size;
}

function beyondEnd(response: PageResponse, { packed }: SharedAnswer): void {
  response.writeHead(416, { 'content-range': `bytes */${packed.size}` }).end();
}

function isReadable(url = '/'): boolean {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '') !== '';
  } catch {
    return false;
  }
}

/** Next ends what it breaks off as if it were whole. */
const isWhole = (html: Buffer) => html.length === 0 || html.subarray(-64).toString().trimEnd().endsWith('</html>');

/** What Next is told of a request: who asked (by our own reading), and with which nonce to mark its scripts. */
function prepare(request: IncomingMessage, from: string, nonce: string | undefined): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) if (OURS_ALONE.test(name)) delete headers[name];
  headers['x-client-address'] = from;
  if (nonce) headers['content-security-policy'] = `script-src 'nonce-${nonce}'`;
  if (request.method === 'HEAD') request.method = 'GET'; // Node leaves the body out; status and headers are a page's all the same
}
