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

/**
 * Words with whose they are: a text of one kind does not compile where another is asked for, so that nothing of ours can be drawn as a
 * quotation. (Words that were just typed in a test are of any kind.)
 */
export type Said<Kind extends Layer> = string & { readonly layer?: Kind };
export type Layer = 'summary' | 'quotation' | 'translation';

export type ProvisionText = Omit<WithSources<Entry<'provisionText'>>, Layer> & {
  /** Our own statement of the rule. Holds no quotation marks, whatever an editor typed. */
  summary?: Said<'summary'>;
  /** Words of the document, found in its stored text. */
  quotation?: Said<'quotation'>;
  /** Ours, of the quotation. */
  translation?: Said<'translation'>;
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
    const { quotation, translation, ...own } = { ...entry, summary: entry.summary && unquoted(entry.summary) };
    if (!quotation || unfound.includes(entry.id)) return own;
    return { ...own, quotation, translation, quotedIn: language(entry.sourceText) };
  });
  return withSources(shown, locale);
}

/** A summary in quotation marks would pass for the order's words on every page, picture and download: here is the one door they come through. */
const unquoted = (summary: string) => summary.replace(/["“”„‟«»]/g, '');

/** Once per process and entry: pages are drawn many times. */
function logNew(ids: string[]): void {
  const logged = once('unfoundQuotations', () => new Set<string>());
  for (const id of ids.filter((each) => !logged.has(each))) {
    logged.add(id);
    logError('content.quotation', undefined, { id });
  }
}
