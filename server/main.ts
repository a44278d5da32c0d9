import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { clientAddress } from './client-address.ts';
import { dataFile, keepDataFile } from './data-files.ts';
import { type FinishedPage, finishPage } from './finish-page.ts';
import { prepareNext } from './next-app.ts';
import { pack } from './packed.ts';
import { PageResponse } from './page-response.ts';
import { type SharedAnswer, sendPrivate, sendShared } from './send.ts';
import { lastGood, recall, remember, sharedKey } from './shared-memory.ts';
import { watchSpareConnections } from './spare-connections.ts';
import { classesOfFiles, readStaticFiles } from './static-files.ts';

// `http` in front of Next. Every page passes here on its way out, and nowhere else: script, policy, status, packing.
const dir = path.resolve('.next/standalone');
const { PORT = '3000', HOSTNAME = '0.0.0.0', SITE_URL = '', TRUSTED_PROXY_HOPS = '0' } = process.env;
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin', // with `no-referrer` old browsers post their forms with `Origin: null`
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), browsing-topics=()',
  ...(SITE_URL.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
};
const SHARED = { 'cache-control': 'public, max-age=0, must-revalidate' };

/** Next believes these of whoever sends them; only this layer may. */
const OURS_ALONE = /^(content-security-policy|x-client-address$|x-middleware-|x-nextjs-|x-invoke-|next-resume$)/;

const next = await prepareNext(dir, HOSTNAME, Number(PORT));
const files = readStaticFiles(dir);
const classesOf = classesOfFiles(files);
const failed = { en: errorPage('en'), es: errorPage('es') };

let stoppedAt = 0;
const server = createServer(
  { ServerResponse: PageResponse, headersTimeout: 15_000, requestTimeout: 30_000 },
  (request, response) => {
    for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
    const key = sharedKey(request);
    const ready = dataFile(request.url) ?? (key === undefined ? undefined : (files.get(key) ?? recall(key)));
    if (ready) return sendShared(request, response, ready);

    // A page drawn for one visitor may show what someone typed: Next marks its own inline scripts there, and we keep no other.
    const nonce = key === undefined ? randomBytes(16).toString('base64') : undefined;
    prepare(request, nonce);

    response.onWhole = (drawn) => {
      if (response.statusCode >= 500) return fail();
      const { isPage, isShared } = response;
      const finished: Partial<FinishedPage> = isPage
        ? finishPage(drawn.toString(), { nonce: isShared ? undefined : nonce, isShared, classesOf })
        : {};
      const { html, policy, status = response.statusCode, data } = finished;
      const body = html === undefined ? drawn : Buffer.from(html);
      if (data) keepDataFile(data);
      if (policy) response.setHeader('content-security-policy', policy);
      if (!isShared) return sendPrivate(request, response, status, body);
      const compress = !response.isPacked;
      const headers = { ...response.getHeaders(), ...(response.isLasting ? {} : SHARED) };
      const answer = { status, headers, packed: pack(body, compress), compress };
      if (key !== undefined) remember(key, answer);
      sendShared(request, response, answer);
    };

    function fail(): void {
      const url = request.url ?? '/';
      if (url.startsWith('/api/'))
        return void response.writeHead(500, { 'content-type': 'application/json' }).end('{"status":"failed"}');
      sendShared(request, response, (key !== undefined && lastGood(key)) || failed[/^\/es\b/.test(url) ? 'es' : 'en']);
    }

    next.handle(request, response).catch((error: Error) => {
      log('http.failed', error);
      response.onWhole = undefined;
      if (response.headersSent) response.destroy();
      else fail();
    });
  },
);

const endSpareConnections = watchSpareConnections(server);
server.on('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(
    isTaken ? `Port ${PORT} is in use. Stop what runs there, or choose another: PORT=3001 npm start` : error.code,
  );
  process.exit(1);
});
server.listen(Number(PORT), HOSTNAME, () => console.log(`Ready: http://localhost:${PORT}`));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);

/** What Next is told of a request: who asked (by our own reading), and with which nonce to mark its scripts. */
function prepare(request: IncomingMessage, nonce: string | undefined): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) if (OURS_ALONE.test(name)) delete headers[name];
  headers['x-client-address'] = clientAddress(request, Number(TRUSTED_PROXY_HOPS));
  if (nonce) headers['content-security-policy'] = `script-src 'nonce-${nonce}'`;
  if (request.method === 'HEAD') request.method = 'GET'; // Node leaves the body out; status and headers are a page's all the same
}

/** Drawn at build, so that it needs nothing that may just have failed. */
function errorPage(locale: string): SharedAnswer {
  const { html, policy } = finishPage(readFileSync(path.join(dir, `.next/server/app/${locale}/failed.html`), 'utf8'), {
    classesOf,
  });
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  };
  return { status: 500, headers, packed: pack(Buffer.from(html)), compress: true };
}

/** Events only: a message may quote what someone typed. */
function log(event: string, { name }: Error): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), event, name }));
}

/** Answers what has been asked, takes nothing new. Ctrl-C may come twice, from the terminal and from npm; later it means "at once". */
function stop(): void {
  if (stoppedAt) return void (Date.now() - stoppedAt > 1_000 && process.exit(1));
  stoppedAt = Date.now();
  setTimeout(() => process.exit(1), 15_000).unref();
  server.close(() => void next.close().finally(() => process.exit(0)));
  server.closeIdleConnections();
  endSpareConnections();
}
