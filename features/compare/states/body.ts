import 'server-only';
import { listPolicyVersions, listProvisions, listProvisionTexts, type ProvisionText } from '#content/compare.ts';
import type { Source } from '#content/sources.ts';
import { type Messages, messages } from '#i18n/messages.ts';
import { inEachLanguage, type Locale, locales } from '#i18n/routing.ts';
import { LICENCE_URL } from '../downloads/addresses.ts';
import { KINDS } from '../downloads/schema.ts';
import { joined, type Joined, joinedOf } from './joined.ts';
import type { InEach, StateBody } from './schema.ts';

export const STATE_SCHEMA_PATH = '/data/schemas/compare-state.json';

/** All that is compared now, in every language: what is published, as one value that says nothing of this host. */
export async function stateBody(): Promise<StateBody> {
  const [versions, points, texts] = await Promise.all([
    joined(listPolicyVersions),
    joined(listProvisions),
    joined(listProvisionTexts),
  ]);
  const slugs = new Map([...versions, ...points].map(({ any }) => [any.id, any.slug]));
  const slugOf = (id: string | undefined) => (id && slugs.get(id)) ?? null;
  return {
    $schema: STATE_SCHEMA_PATH,
    licence: { name: 'CC BY 4.0', url: LICENCE_URL, credit: 'SOP 130 Milwaukee' },
    labels: Object.fromEntries(KINDS.map((kind) => [kind, said(({ labels }) => labels[kind])])) as StateBody['labels'],
    versions: versions.map(({ any, words }) => ({
      slug: any.slug,
      title: words('title')!,
      shortTitle: words('shortTitle')!,
      issuer: words('issuer')!,
      status: any.status,
      datedOn: any.datedOn,
      held: any.held,
      heldNote: words('heldNote')!,
      inheritsFrom: slugOf(any.inheritsFrom),
      sources: any.sources.map(({ slug }) => slug),
      reviewedOn: any.reviewedOn,
    })),
    points: points.map(({ any, words }) => ({
      slug: any.slug,
      topic: words('topic')!,
      change: words('change')!,
      kind: any.kind,
      sections: any.sections,
      reviewedOn: any.reviewedOn,
      versions: versions.flatMap(({ any: version }) =>
        texts
          .filter((text) => text.any.provision === any.id && text.any.version === version.id)
          .map((text) => ({ version: version.slug, ...entryOf(text) })),
      ),
    })),
    sources: sourcesOf([...versions, ...texts].map(({ each }) => each)),
  };
}

/** A sentence of the page in every language. */
const said = (pick: (words: Messages['ComparePage']) => string): InEach =>
  inEachLanguage((locale) => pick(messages[locale].ComparePage));

function entryOf({ any, words }: Joined<ProvisionText>): Omit<StateBody['points'][0]['versions'][0], 'version'> {
  return {
    texts: textsOf({ any, words }),
    section: any.section ?? null,
    note: words('note'),
    ask: words('ask'),
    confidence: any.confidence ?? null,
    sources: any.sources.map(({ slug }) => slug),
    reviewedOn: any.reviewedOn,
  };
}

function textsOf({ any, words }: Pick<Joined<ProvisionText>, 'any' | 'words'>) {
  const texts: StateBody['points'][0]['versions'][0]['texts'] = [];
  const summary = words('summary');
  if (summary) texts.push({ kind: 'summary', language: null, text: summary });
  if (any.quotation) {
    const language = any.quotedIn ?? any.lang;
    const text = { ...inEachLanguage(() => null), [language]: any.quotation };
    texts.push({ kind: 'quotation', language, text });
    const translation = words('translation');
    if (translation) texts.push({ kind: 'translation', language: null, text: { ...translation, [language]: null } });
  }
  return texts.length > 0 ? texts : [{ kind: 'none' as const, language: null, text: said(({ noneText }) => noneText) }];
}

/** Each source once, in the order of its name. */
function sourcesOf(entries: Partial<Record<Locale, { sources: Source[] }>>[]): StateBody['sources'] {
  const byId = new Map<string, Partial<Record<Locale, Source>>>();
  for (const entry of entries)
    for (const locale of locales)
      for (const source of entry[locale]?.sources ?? [])
        byId.set(source.id, { ...byId.get(source.id), [locale]: source });
  return [...byId.values()]
    .map(joinedOf)
    .map(({ any, words }) => ({
      slug: any.slug,
      title: words('title')!,
      publisher: any.publisher,
      url: any.url,
      publishedOn: any.publishedOn ?? null,
      language: any.language,
      confidence: any.confidence,
      note: words('note'),
    }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}
