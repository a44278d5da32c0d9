import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';

export type Source = Entry<'source'>;
export type WithSources<Each> = Omit<Each, 'sources'> & { sources: Source[] };

/** Joins sources to what rests on them, in the order the editor gave. A link to nowhere is left out; `content -- check` names it. */
export async function withSources<Each extends { sources: string[] }>(
  entries: Each[],
  locale: Locale,
): Promise<WithSources<Each>[]> {
  const byId = new Map((await listEntries('source', locale)).map((source) => [source.id, source]));
  const find = (id: string) => byId.get(id) ?? [];
  return entries.map((entry) => ({ ...entry, sources: entry.sources.flatMap(find) }));
}
