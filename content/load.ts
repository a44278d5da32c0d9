import 'server-only';
import type { Client } from './client.ts';
import { parseEntries, type Content, type InvalidEntry, type RawEntry } from './parse.ts';

const PAGE_SIZE = 400; // Contentful answers at most 7 MB at once

/**
 * Asks for everything at once, in all languages, so that pages never show half of a change.
 * @throws when Contentful refuses, is away or answers something that is no list of entries
 */
export async function loadContent(client: Client): Promise<{ content: Content; invalid: InvalidEntry[] }> {
  return parseEntries(await fetchEntries(client));
}

async function fetchEntries(client: Client): Promise<RawEntry[]> {
  const entries: RawEntry[] = [];
  for (;;) {
    const query = { limit: PAGE_SIZE, skip: entries.length, order: ['sys.id'] } as const;
    const page = await client.withAllLocales.withoutLinkResolution.getEntries({ ...query, order: [...query.order] });
    entries.push(...(page.items as unknown as RawEntry[]));
    if (page.items.length === 0 || entries.length >= page.total) return entries;
  }
}
