import type { z } from 'zod';
import type { Href } from '#i18n/paths.ts';
import { type Locale, locales } from '#i18n/routing.ts';
import { pageOfEntry, resolveLinks } from './links.ts';
import { contentLocale, DEFAULT_CONTENT_LOCALE } from './locales.ts';
import { contentTypes, type ContentTypeId } from './types/all.ts';

/** An entry as Contentful answers it with all locales and unresolved links: each field holds a value by locale. */
export type RawEntry = {
  sys: { id: string; contentType: { sys: { id: string } } };
  fields: Record<string, Record<string, unknown>>;
};

type Fields<Id extends ContentTypeId> = z.output<(typeof contentTypes)[Id]['fields']>;

/** An entry as pages see it: its fields, its id, and the language its words are in, which is not always the reader's. */
export type Entry<Id extends ContentTypeId> = Fields<Id> & { id: string; lang: Locale };

export type Entries = { [Id in ContentTypeId]: Entry<Id>[] };

/** Everything that is published, for readers of each language. Plain data: it is kept as JSON. */
export type Content = Record<Locale, Entries>;

/** An entry that is not shown, and why, as a path of its field: `faqItem.legal sources.0`. Never a word of it. */
export type InvalidEntry = { id: string; type: string; locale: Locale; paths: string[] };

/** Contentful's shape stops here: pages never see `sys` or `fields`. Pure; entries that do not fit are left out and named. */
export function parseEntries(raw: RawEntry[]): { content: Content; invalid: InvalidEntry[] } {
  const invalid: InvalidEntry[] = [];
  const content = Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(
        Object.keys(contentTypes).map((id) => [id, entriesOf(id as ContentTypeId, raw, locale, invalid)]),
      ),
    ]),
  ) as Content;
  return { content: resolveLinks(content, pageFinder(raw)), invalid };
}

function pageFinder(raw: RawEntry[]): (entryId: string) => Href | undefined {
  const byId = new Map(raw.map((entry) => [entry.sys.id, entry]));
  return (entryId) => {
    const entry = byId.get(entryId);
    return entry && pageOfEntry(entry.sys.contentType.sys.id, String(entry.fields.slug?.[DEFAULT_CONTENT_LOCALE]));
  };
}

function entriesOf<Id extends ContentTypeId>(
  id: Id,
  raw: RawEntry[],
  locale: Locale,
  invalid: InvalidEntry[],
): Entry<Id>[] {
  const ofType = raw.filter(({ sys }) => sys.contentType.sys.id === id);
  const parsed = ofType.flatMap((entry) => {
    const lang = languageFor(entry, contentTypes[id].localized, locale);
    const { data, error } = contentTypes[id].fields.safeParse(fieldsIn(entry, lang));
    if (data) return [{ ...data, id: entry.sys.id, lang } as unknown as Entry<Id>];
    invalid.push({ id: entry.sys.id, type: id, locale, paths: error.issues.map(({ path }) => path.join('.')) });
    return [];
  });
  return parsed.toSorted(byOrder);
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

function fieldsIn({ fields }: RawEntry, lang: Locale): Record<string, unknown> {
  const value = (values: Record<string, unknown>) =>
    values[contentLocale[lang]] ?? values[DEFAULT_CONTENT_LOCALE] ?? undefined;
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, value(values)]));
}

/** As editors ordered them; what has no order, by its slug. */
function byOrder(a: { order?: number; slug: string }, b: { order?: number; slug: string }): number {
  return (a.order ?? 0) - (b.order ?? 0) || (a.slug < b.slug ? -1 : 1);
}
