import { z } from 'zod';
import type { Href, Page } from '#i18n/paths.ts';
import { pathnames } from '#i18n/routing.ts';
import type { Inline } from '#lib/rich-text.ts';
import type { EntryLink } from './rich-text.ts';
import { contentTypes, type ContentTypeId } from './types/all.ts';
import { link, someLinks } from './types/fields.ts';

/** What a field that links to an entry must lead to. (`version` of the petition's text is a day, and no link.) */
const TARGETS = {
  provision: 'provision',
  version: 'policyVersion',
  inheritsFrom: 'policyVersion',
  source: 'source',
  sourceText: 'sourceText',
} as const satisfies Record<string, ContentTypeId>;

type AnyEntry = { id: string } & Record<string, unknown>;
type AnyEntries = Record<string, AnyEntry[]>;

/** A link to nothing that is shown, and whether its entry is left out for it. */
export type DeadLink = { id: string; type: string; path: string; isLeftOut: boolean };

/**
 * Takes out links to entries that are not there. An entry stays as long as it says nothing that it cannot stand for: a fact with
 * no source left is left out, and so is one whose needed link (the provision of a text) leads nowhere. Pure; changes `entries`.
 */
export function removeDeadLinks(entries: AnyEntries): DeadLink[] {
  const dead: DeadLink[] = [];
  for (let before = -1; before !== dead.length;) {
    before = dead.length; // an entry that is left out makes links to it dead as well
    const ids = Object.fromEntries(
      Object.entries(entries).map(([type, all]) => [type, new Set(all.map(({ id }) => id))]),
    );
    for (const type of Object.keys(contentTypes) as ContentTypeId[])
      entries[type] = (entries[type] ?? []).filter((entry) => {
        const found = deadLinksOf(type, entry, ids);
        dead.push(...found);
        return !found.some(({ isLeftOut }) => isLeftOut);
      });
  }
  return dead;
}

function deadLinksOf(type: ContentTypeId, entry: AnyEntry, ids: Record<string, Set<string>>): DeadLink[] {
  const { shape } = contentTypes[type].fields as { shape: Record<string, unknown> };
  const found = (path: string, isLeftOut: boolean): DeadLink => ({ id: entry.id, type, path, isLeftOut });
  const single = Object.entries(TARGETS).flatMap(([name, target]) => {
    const id = entry[name];
    if (!isLink(shape[name]) || typeof id !== 'string' || ids[target]?.has(id)) return [];
    delete entry[name];
    return [found(name, shape[name] === link)];
  });
  return [
    ...single,
    ...deadSourcesOf(entry, ids.source ?? new Set(), needsSource(type, entry)).map((f) => found(...f)),
  ];
}

const isLink = (schema: unknown) => schema === link || (schema instanceof z.ZodOptional && schema.unwrap() === link);

function deadSourcesOf(entry: AnyEntry, known: Set<string>, isNeeded: boolean): [path: string, isLeftOut: boolean][] {
  const sources = (entry.sources ?? []) as string[];
  const kept = sources.filter((id) => known.has(id));
  if (kept.length === sources.length) return [];
  entry.sources = kept;
  const isLeftOut = isNeeded && kept.length === 0;
  return sources.flatMap((id, index) => (known.has(id) ? [] : [[`sources.${index}`, isLeftOut]]));
}

/** A version's cell may say that no source was found; one that states a rule may not stand without. */
function needsSource(type: ContentTypeId, entry: AnyEntry): boolean {
  const { shape } = contentTypes[type].fields as { shape: Record<string, unknown> };
  return shape.sources === someLinks || (type === 'provisionText' && Boolean(entry.summary ?? entry.quotation));
}

/** The page that draws an entry, for the types that have one. */
export function pageOfEntry(type: string, slug: string): Href | undefined {
  if (type === 'faqItem') return { folder: '/faq/[slug]', slug };
  if (type === 'provision') return { folder: '/provisions/[slug]', slug };
  if (type === 'toolkitItem') return { folder: '/toolkit/[slug]', slug };
  return type === 'pageText' ? pageOfText(slug) : undefined;
}

/** An editor links to a page by the entry that holds its first words. */
function pageOfText(slug: string): Href | undefined {
  const path = slug === 'home' ? '/' : `/${slug}`;
  return path in pathnames ? (path as Page) : undefined;
}

/** Turns every link between entries, however deep, into a link to the page of that entry; without such a page its words stay. */
export function resolveLinks<Value>(value: Value, pageOf: (entryId: string) => Href | undefined): Value {
  const walk = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    if (isEntryLink(each)) return linkTo(pageOf(each.entryId), each.content);
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as Value;
}

const isEntryLink = (value: object): value is EntryLink => 'nodeType' in value && value.nodeType === 'entry-link';

function linkTo(to: Href | undefined, content: Inline[]): Inline {
  const value = content.map((node) => (node.nodeType === 'text' ? node.value : '')).join('');
  return to ? { nodeType: 'page-link', to, content } : { nodeType: 'text', value, isBold: false };
}
