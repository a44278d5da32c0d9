import { globSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { askInside } from './ask-inside.ts';
import { networksOf } from './client-address.ts';
import { directRoutes } from './direct-routes.ts';
import { finishPage } from './finish-page.ts';
import { fixedAddresses } from './fixed-addresses.ts';
import { createFront } from './front.ts';
import { ListedPages } from './listed-pages.ts';
import { prepareNext } from './next-app.ts';
import { pack, plainOf } from './packed.ts';
import { redrawAfterChanges } from './redraw.ts';
import type { SharedAnswer } from './send.ts';
import { SharedMemory } from './shared-memory.ts';
import { watchSpareConnections } from './spare-connections.ts';
import { classesOfFiles, readStaticFiles } from './static-files.ts';

// `http` in front of Next: what it does stands in `front.ts`.
process.umask(0o077); // whatever is laid down beside the database is for this user alone
const dir = path.resolve('.next/standalone');
const { PORT = '3000', HOSTNAME = '0.0.0.0', SITE_URL = '' } = process.env;
const { TRUSTED_PROXY_HOPS = '0', TRUSTED_PROXY_NETWORKS } = process.env;

/** As `cache-handler.mjs` reads them: whoever changes what pages show says so there. */
const changedAt = (): number =>
  Math.max(globalThis.contentChangedAt ?? 0, globalThis.figuresChangedAt ?? 0, globalThis.statesChangedAt ?? 0);

const next = await prepareNext(dir, HOSTNAME, Number(PORT));
const files = readStaticFiles(dir);
const classesOf = classesOfFiles(files);
const languages = languagesOf(dir);
const failed = new Map(languages.map((language) => [language, errorPage(language)]));
const fixed = fixedAddresses(dir, languages);
/** Without the layer: what is drawn here lies ready in Next, and takes nobody's memory. */
const behind = createServer((request, response) => void next.handle(request, response));
const listed = new ListedPages(
  (address) => askInside(behind, address).catch((error: Error) => void log('http.redraw', error)),
  statSync(path.join(dir, '.next/BUILD_ID')).mtimeMs,
);

const { server, redraw, memory } = createFront({
  handle: directRoutes(dir, next.handle),
  files,
  classesOf,
  failed,
  hops: Number(TRUSTED_PROXY_HOPS),
  proxies: networksOf(TRUSTED_PROXY_NETWORKS),
  isHttps: SITE_URL.startsWith('https:'),
  memory: new SharedMemory(changedAt),
  isListed: (address) => fixed.has(address) || files.has(address) || listed.has(address),
  log,
});
const stopRedrawing = redrawAfterChanges({
  changedAt,
  keys: () => memory.keys(),
  redraw,
  after(isStale) {
    const known = (address: string) => {
      const good = memory.lastGood(address);
      return good && plainOf(good.packed);
    };
    return listed.drawOthers(globalThis.contentChangedAt ?? 0, known, isStale);
  },
});

let stoppedAt = 0;
const endSpareConnections = watchSpareConnections(server);
server.on('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(
    isTaken
      ? `Port ${PORT} is in use. Stop what runs there, or choose another: PORT=3001 npm start (a demo: with SITE_URL=http://localhost:3001)`
      : error.code,
  );
  process.exit(1);
});
await listed.read();
server.listen(Number(PORT), HOSTNAME, () => console.log(`Ready. Open http://localhost:${PORT} (Ctrl-C ends it)`));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);

/** Every folder that the build drew an error page into. */
function languagesOf(built: string): string[] {
  return globSync('*/failed.html', { cwd: path.join(built, '.next/server/app') }).map((file) => path.dirname(file));
}

/** Drawn at build, so that it needs nothing that may just have failed. */
function errorPage(language: string): SharedAnswer {
  const { html, policy } = finishPage(
    readFileSync(path.join(dir, `.next/server/app/${language}/failed.html`), 'utf8'),
    {
      classesOf,
    },
  );
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
  stopRedrawing();
  server.close(() => void next.close().finally(() => process.exit(0)));
  server.closeIdleConnections();
  endSpareConnections();
}
