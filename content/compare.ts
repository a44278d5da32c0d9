import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { logError } from '#lib/log.ts';
import { once } from '#lib/once.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { listUnfoundQuotations } from './quotations.ts';
import { withSources, type WithSources } from './sources.ts';

export type PolicyVersion = WithSources<Entry<'policyVersion'>>;
export type Provision = Entry<'provision'>;
export type ProvisionText = WithSources<Entry<'provisionText'>> & {
  /** The language of the quoted document. */
  quotedIn?: Locale;
};

export async function listPolicyVersions(locale: Locale): Promise<PolicyVersion[]> {
  return withSources(await listEntries('policyVersion', locale), locale);
}

export async function listProvisions(locale: Locale): Promise<Provision[]> {
  return listEntries('provision', locale);
}

/** What each version says on each point. A quotation that is not found in its stored source text is left out, and logged by id. */
export async function listProvisionTexts(locale: Locale): Promise<ProvisionText[]> {
  const [entries, stored, sources] = await Promise.all([
    listEntries('provisionText', locale),
    listEntries('sourceText', locale),
    listEntries('source', locale),
  ]);
  const unfound = listUnfoundQuotations(entries, stored);
  logNew(unfound);
  const language = (storedId: string | undefined) =>
    sources.find(({ id }) => id === stored.find((text) => text.id === storedId)?.source)?.language;
  const shown = entries.map((entry) => {
    if (!entry.quotation) return entry;
    if (unfound.includes(entry.id)) return { ...entry, quotation: undefined, translation: undefined };
    return { ...entry, quotedIn: language(entry.sourceText) };
  });
  return withSources(shown, locale);
}

/** Once per process and entry: pages are drawn many times. */
function logNew(ids: string[]): void {
  const logged = once('unfoundQuotations', () => new Set<string>());
  for (const id of ids.filter((each) => !logged.has(each))) {
    logged.add(id);
    logError('content.quotation', undefined, { id });
  }
}
