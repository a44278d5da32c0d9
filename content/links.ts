import type { Href } from '#i18n/paths.ts';
import type { Inline } from '#lib/rich-text.ts';
import type { EntryLink } from './rich-text.ts';

/** The page that draws an entry, for the types that have one. */
export function pageOfEntry(type: string, slug: string): Href | undefined {
  if (type === 'faqItem') return { folder: '/faq/[slug]', slug };
  if (type === 'provision') return { folder: '/provisions/[slug]', slug };
  return undefined;
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
