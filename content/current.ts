import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { drawAnew } from '#lib/draw-anew.ts';
import { logError } from '#lib/log.ts';
import { once } from '#lib/once.ts';
import { editionClient } from './client.ts';
import { findDrafts } from './draft.ts';
import { keptForProcess } from './edition/kept.ts';
import { fetchEntries } from './load.ts';
import { type Content, type Entry, type Flaw, parseEntries } from './parse.ts';
import type { ContentTypeId } from './types/all.ts';

const current = () =>
  once('content', () => ({ content: undefined as Content | undefined, revision: '', unreadable: '' }));

/** Every entry of a type, in the editors' order, for readers of a language. */
export async function listEntries<Id extends ContentTypeId>(type: Id, locale: Locale): Promise<Entry<Id>[]> {
  return (await getContent())[locale][type] as Entry<Id>[];
}

/** What this reader sees: an editor in draft mode what is being written, everyone else what is published. */
export async function getContent(): Promise<Content> {
  return (await findDrafts())?.content ?? getPublished();
}

/** As this process last knew it. Before Contentful has ever answered, and in `next build`, the embedded edition. */
export async function getPublished(): Promise<Content> {
  return current().content ?? getEdition();
}

/** The content that comes with the site, read once for the process. */
export function getEdition(): Promise<Content> {
  return keptForProcess('edition', async () => {
    const { content, flaws } = parseEntries(await fetchEntries(editionClient()));
    logFlaws(flaws);
    return content;
  });
}

/** Of what is shown; empty while that is the embedded edition. */
export const currentRevision = (): string => current().revision;

/** Of a kept answer that this version of the code cannot draw its pages from. */
export const unreadableRevision = (): string => current().unreadable;

/** @param revision of the kept answer that cannot be read */
export function setUnreadable(revision: string): void {
  current().unreadable = revision;
}

/** From now on readers get this. Pages drawn before are drawn anew. */
export function adopt(content: Content, revision: string): void {
  if (revision === current().revision) return;
  Object.assign(current(), { content, revision });
  drawAnew('content');
}

/** One line of the log for each: `content.leftOut` (readers miss an entry) or `content.deadLink`. */
export function logFlaws(flaws: Flaw[]): void {
  for (const { isLeftOut, ...flaw } of flaws)
    logError(isLeftOut ? 'content.leftOut' : 'content.deadLink', undefined, flaw);
}
