import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { BlockList } from 'node:net';
import { askInside } from './ask-inside.ts';
import { clientAddress, networksOf, unknownProxyNote } from './client-address.ts';
import { dataFile } from './data-files.ts';
import { finishOnce } from './finish-once.ts';
import { finishPage } from './finish-page.ts';
import { headersOfEverything } from './headers.ts';
import { refuseMethod } from './methods.ts';
import type { Handler } from './next-app.ts';
import { pack } from './packed.ts';
import { PageResponse } from './page-response.ts';
import { sendPrivate, type SharedAnswer, sharedSender } from './send.ts';
import { SharedMemory, sharedKey } from './shared-memory.ts';
import { Strangers } from './strangers.ts';

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
  const everywhere = headersOfEverything(isHttps);
  const sendShared = sharedSender(everywhere);
  const missing = new Map<string, SharedAnswer>();
  const noteUnknownProxy = unknownProxyNote(hops, proxies, (problem) => log('http.proxy', problem));
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

  function draw(request: IncomingMessage, response: PageResponse, key: string | undefined, isAsked: boolean): void {
    // A page drawn for one visitor may show what someone typed: Next marks its own inline scripts there, and we keep no other.
    const nonce = key === undefined ? randomBytes(16).toString('base64') : undefined;
    const from = clientAddress(request, hops, proxies);
    if (isAsked) noteUnknownProxy(request);
    const began = memory.begin();
    prepare(request, from, nonce);
    response.onWhole = (drawn) => {
      if (response.statusCode >= 500 || (response.isPage && !isWhole(drawn))) return fail();
      const { isPage, isShared } = response;
      if (isAsked && response.statusCode === 404 && !isShared) strangers.note(from);
      if (!isShared) return sendDrawn(request, response, drawn, { nonce, classesOf });
      const answer = sharedAnswer(response, drawn, classesOf);
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
      forgetDrawn(response, everywhere);
      if (request.url?.startsWith('/api/')) return failForScript(response);
      sendShared(
        request,
        response,
        (key !== undefined && memory.lastGood(key)) || failed.get(languageOf(request.url))!,
      );
    }
  }

  return { server, redraw, memory };
}

/** What is for one visitor: a page gets its policy and its status, anything else goes as it was drawn. */
function sendDrawn(
  request: IncomingMessage,
  response: PageResponse,
  drawn: Buffer,
  { nonce, classesOf }: { nonce: string | undefined; classesOf: Settings['classesOf'] },
): void {
  if (!response.isPage) return sendPrivate(request, response, response.statusCode, drawn);
  const { html, policy, status } = finishPage(drawn.toString(), { nonce, isShared: false, classesOf });
  response.setHeader('content-security-policy', policy);
  sendPrivate(request, response, status ?? response.statusCode, Buffer.from(html));
}

/** What is for everyone, without what Next tells caches of its own. */
function sharedAnswer(response: PageResponse, drawn: Buffer, classesOf: Settings['classesOf']): SharedAnswer {
  const headers: OutgoingHttpHeaders = { ...response.getHeaders(), ...(response.isLasting ? {} : SHARED) };
  delete headers['content-length']; // of what was drawn
  for (const name of Object.keys(headers)) if (name.startsWith('x-nextjs-')) delete headers[name];
  const compress = !response.isPacked;
  if (!response.isPage) return { status: response.statusCode, headers, packed: pack(drawn, compress), compress };
  const { status = response.statusCode, policy, packed } = finishOnce(drawn, classesOf);
  return { status, headers: { ...headers, 'content-security-policy': policy }, packed, compress };
}

/** Of a drawing that failed nothing is said, no cookie and no header. */
function forgetDrawn(response: PageResponse, everywhere: OutgoingHttpHeaders): void {
  for (const name of response.getHeaderNames()) if (!(name in everywhere)) response.removeHeader(name);
}

function failForScript(response: PageResponse): void {
  response.writeHead(500, { 'content-type': 'application/json' }).end('{"status":"failed"}');
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
