import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentLocale } from '../locales.ts';
import { signatureOf } from '../webhook.ts';
import type { Space } from './delivery.ts';
import { DRAFTS_FOLDER, withDrafts } from './drafts.ts';
import { serveSpace } from './http.ts';
import { EDITION_FOLDER, readEntries } from './read-edition.ts';

export type Served = { host: string; space: string; stop: () => Promise<void> };

export type Options = {
  port: number;
  /** Whom to call when a published file has changed: the site's address. */
  site: string;
  tokens: Space['tokens'];
  /** 64 characters, with which the calls are signed. */
  secret: string;
  say: (sentence: string) => void;
  folder?: string;
  /** Entries that only the Preview API answers. */
  draftsFolder?: string;
};

const SPACE = 'local';
const LOOK_MS = 500;

/**
 * The files of the edition and its drafts, served as Contentful's Delivery and Preview APIs serve a space. When a published one has
 * changed, the site is called as Contentful's webhook calls it. A file that is no JSON is named, and what was served before stays.
 */
export async function serveFolder({
  port,
  folder = path.resolve(EDITION_FOLDER),
  draftsFolder = path.resolve(DRAFTS_FOLDER),
  tokens,
  say,
  ...call
}: Options): Promise<Served> {
  const space = { id: SPACE, environment: 'master', tokens, locales: Object.values(contentLocale), ...(await read()) };
  let marks = await readMarks();
  const stop = new AbortController();
  const server = await serveSpace(() => space, port);
  void watch();
  return {
    host: server.host,
    space: SPACE,
    stop: () => {
      stop.abort();
      return server.stop();
    },
  };

  async function read(): Promise<Pick<Space, 'published' | 'drafts'>> {
    const [published, drafts] = await Promise.all([readEntries(folder), readEntries(draftsFolder)]);
    return { published, drafts: withDrafts(published, drafts) };
  }

  async function readMarks(): Promise<Record<'published' | 'drafts', string>> {
    return { published: await markOf(folder), drafts: await markOf(draftsFolder) };
  }

  async function watch(): Promise<void> {
    while (!stop.signal.aborted) {
      await sleep(LOOK_MS, undefined, { signal: stop.signal }).catch(() => undefined);
      const now = await readMarks().catch(() => marks);
      const isPublished = now.published !== marks.published;
      if ((!isPublished && now.drafts === marks.drafts) || stop.signal.aborted) continue;
      marks = now;
      const found = await read().catch((error: Error) => error);
      if (found instanceof Error) say(`${found.message} What was served before stays.`);
      else {
        Object.assign(space, found);
        say(isPublished ? await callSite(call) : 'A draft has changed. Load its preview again.');
      }
    }
  }
}

/** Changes when a file is written, made, moved or deleted. */
async function markOf(folder: string): Promise<string> {
  const all = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
  const names = all.filter((name) => name.endsWith('.json')).toSorted();
  const stats = await Promise.all(names.map((name) => stat(path.join(folder, name))));
  return stats.map(({ mtimeMs, size }, at) => `${names[at]} ${mtimeMs} ${size}`).join('\n');
}

async function callSite({ site, secret }: Pick<Options, 'site' | 'secret'>): Promise<string> {
  const url = new URL('/api/contentful', site);
  const body = Buffer.from('{}');
  const headers = new Headers({
    'content-type': 'application/vnd.contentful.management.v1+json',
    'x-contentful-topic': 'ContentManagement.Entry.publish',
    'x-contentful-timestamp': String(Date.now()),
    'x-contentful-signed-headers': 'x-contentful-signed-headers,x-contentful-timestamp',
  });
  const signed = { method: 'POST', path: url.pathname, headers, body };
  headers.set('x-contentful-signature', signatureOf(signed, secret));
  const status = await fetch(url, { method: 'POST', headers, body }).then(
    (answer) => answer.status,
    () => undefined,
  );
  return sentenceFor(status, url.origin);
}

function sentenceFor(status: number | undefined, site: string): string {
  if (status === 204) return `Changed. ${site} shows it.`;
  if (status === 401) return `Changed. ${site} does not believe us: was it started with the variables above?`;
  if (status === 503) return `Changed. ${site} holds it back, or could not read it: see ${site}/api/health.`;
  return `Changed. ${site} is not there${status ? ` (${status})` : ''}.`;
}
