import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type PressFact = WithSources<Entry<'pressFact'>>;
export type Correction = Entry<'correction'>;

/** Facts that a reporter can check, each with its sources. */
export async function listPressFacts(locale: Locale): Promise<PressFact[]> {
  return withSources(await listEntries('pressFact', locale), locale);
}

/** What this site had wrong, the newest first. */
export async function listCorrections(locale: Locale): Promise<Correction[]> {
  return (await listEntries('correction', locale)).toSorted((a, b) => b.correctedOn.localeCompare(a.correctedOn));
}
