import type { z } from 'zod';
import { type Locale, locales } from '#i18n/routing.ts';
import { pageOfEntry, removeDeadLinks, resolveLinks } from './links.ts';
import { contentLocale, DEFAULT_CONTENT_LOCALE } from './locales.ts';
import { type RawEntry, typeOf } from './raw-entry.ts';
import { behindSince } from './translation.ts';
import { contentTypes, type ContentTypeId } from './types/all.ts';

type Fields<Id extends ContentTypeId> = z.output<(typeof contentTypes)[Id]['fields']>;

/**
 * An entry as pages see it: its fields, its id, the language its words are in, which is not always the reader's, and, for a
 * translation that has not been held against it since, the day on which the English changed.
 */
export type Entry<Id extends ContentTypeId> = Fields<Id> & { id: string; lang: Locale; behindSince?: string };

export type Entries = { [Id in ContentTypeId]: Entry<Id>[] };

/** Everything that is published, for readers of each language. */
export type Content = Record<Locale, Entries>;

/**
 * What is wrong with an entry, as paths of its fields: `answer.content.2`, `sources.0`. Never a word of it. `isLeftOut` says
 * whether readers of that language miss the entry, or only a link of it.
 */
export type Flaw = { id: string; type: string; locale: Locale; paths: string[]; isLeftOut: boolean };

export const CONTENT_TYPE_IDS = Object.keys(contentTypes) as ContentTypeId[];

/** Contentful's shape stops here: pages never see `sys` or `fields`. Pure; entries that do not fit are left out and named. */
export function parseEntries(raw: RawEntry[]): { content: Content; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  const content = Object.fromEntries(locales.map((locale) => [locale, entriesFor(locale, raw, flaws)]));
  return { content: content as Content, flaws };
}

function entriesFor(locale: Locale, raw: RawEntry[], flaws: Flaw[]): Entries {
  const entries = Object.fromEntries(CONTENT_TYPE_IDS.map((id) => [id, entriesOf(id, raw, locale, flaws)]));
  for (const { path, ...dead } of removeDeadLinks(entries)) flaws.push({ ...dead, locale, paths: [path] });
  const pages = new Map(
    CONTENT_TYPE_IDS.flatMap((type) => entries[type]!.map(({ id, slug }) => [id, pageOfEntry(type, slug)] as const)),
  );
  return resolveLinks(entries, (id) => pages.get(id)) as unknown as Entries;
}

type AnyEntry = { id: string; lang: Locale; behindSince?: string; slug: string; order?: number };

function entriesOf(type: ContentTypeId, raw: RawEntry[], locale: Locale, flaws: Flaw[]): AnyEntry[] {
  const bySlug = new Map<string, AnyEntry>();
  for (const entry of raw.filter((each) => typeOf(each) === type)) {
    const lang = languageFor(entry, contentTypes[type].localized, locale);
    const { data, error } = contentTypes[type].fields.safeParse(fieldsIn(entry, contentTypes[type].localized, lang));
    const paths = error?.issues.map(({ path }) => path.join('.')) ?? [];
    // A slug is an address: the entry that had it first keeps it.
    if (data && bySlug.has(data.slug)) paths.push('slug');
    if (data && paths.length === 0)
      bySlug.set(data.slug, { ...data, id: entry.sys.id, lang, ...dayBehind(entry, lang) });
    else flaws.push({ id: entry.sys.id, type, locale, paths, isLeftOut: true });
  }
  return [...bySlug.values()].toSorted(byOrder);
}

function dayBehind(entry: RawEntry, lang: Locale): { behindSince?: string } {
  const since = behindSince(entry, lang);
  return since ? { behindSince: since } : {};
}

/**
 * The reader's language where every translated field has it; else the first language that is whole. A missing translation is
 * shown as what it is (`lang`), never as a mix of two languages within one entry.
 */
function languageFor({ fields }: RawEntry, localized: readonly string[], locale: Locale): Locale {
  const needed = localized.filter((name) => fields[name]);
  const isWhole = (each: Locale) => needed.every((name) => hasText(fields[name]?.[contentLocale[each]]));
  return [locale, ...locales].find(isWhole) ?? locale;
}

const hasText = (value: unknown) => value !== undefined && value !== null && value !== '';

/** Fields that are not translated stand in Contentful's default locale, whatever else an answer holds. */
function fieldsIn({ fields }: RawEntry, localized: readonly string[], lang: Locale): Record<string, unknown> {
  const pick = (name: string) => (localized.includes(name) ? contentLocale[lang] : DEFAULT_CONTENT_LOCALE);
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values[pick(name)] ?? undefined]));
}

/** As editors ordered them; what has no order, by its slug. */
function byOrder(a: AnyEntry, b: AnyEntry): number {
  return (a.order ?? 0) - (b.order ?? 0) || (a.slug < b.slug ? -1 : 1);
}
