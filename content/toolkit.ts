import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type ToolkitItem = WithSources<Entry<'toolkitItem'>>;

/** What there is to print, send or read aloud. */
export async function listToolkitItems(locale: Locale): Promise<ToolkitItem[]> {
  return withSources(await listEntries('toolkitItem', locale), locale);
}
