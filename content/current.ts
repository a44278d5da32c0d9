import 'server-only';
import { createHash } from 'node:crypto';
import { findContent, findContentState, saveContent } from '#db/content.ts';
import type { Db } from '#db/connect.ts';
import { once } from '#lib/once.ts';
import { logError } from '#lib/log.ts';
import type { Locale } from '#i18n/routing.ts';
import { contentfulClient, editionClient } from './client.ts';
import { loadContent } from './load.ts';
import type { Content, Entry } from './parse.ts';
import type { ContentTypeId } from './types/all.ts';

const current = once('content', () => ({ content: undefined as Promise<Content> | undefined, revision: '' }));

/** Every entry of a type, in the editors' order, for readers of a language. */
export async function listEntries<Id extends ContentTypeId>(type: Id, locale: Locale): Promise<Entry<Id>[]> {
  return (await getContent())[locale][type] as Entry<Id>[];
}

/** As this process last knew it. Before Contentful has ever answered, and in `next build`, the embedded edition. */
export function getContent(): Promise<Content> {
  return current.content ?? once('edition', loadEdition);
}

async function loadEdition(): Promise<Content> {
  const { content, invalid } = await loadContent(editionClient());
  for (const entry of invalid) logError('content.invalid', undefined, entry);
  return content;
}

/** Asks anew and keeps the answer for all instances. When Contentful fails this throws, and what we had stays. */
export async function refreshContent(db: Db, now = new Date()): Promise<void> {
  const client = contentfulClient();
  if (!client) return;
  const { content, invalid } = await loadContent(client);
  for (const entry of invalid) logError('content.invalid', undefined, entry);
  const json = JSON.stringify(content);
  const revision = createHash('sha256').update(json).digest('hex');
  await saveContent(db, { revision, json, since: now.toISOString() });
  adopt(content, revision);
}

/** Takes over what another instance has fetched, or this one before it was restarted. */
export async function followContent(db: Db): Promise<void> {
  if (!contentfulClient() || (await findContentState(db))?.revision === current.revision) return;
  const saved = await findContent(db);
  if (saved) adopt(JSON.parse(saved.json) as Content, saved.revision);
}

function adopt(content: Content, revision: string): void {
  if (revision === current.revision) return;
  current.content = Promise.resolve(content);
  current.revision = revision;
  drawAnew();
  setTimeout(drawAnew, 5_000).unref(); // pages that were just being drawn from the old content
}

/** cache-handler.mjs takes no page that is older than this. */
function drawAnew(): void {
  globalThis.contentChangedAt = Date.now();
}
