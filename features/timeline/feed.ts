import { feedPathOf, pathOf } from '#i18n/paths.ts';
import { type Locale, otherLocales } from '#i18n/routing.ts';
import { markup, type Markup } from '#lib/markup.ts';
import { nameUuid } from '#lib/name-uuid.ts';

export type FeedEntry = {
  /** Of the content entry: it stays when the slug, the date or the site's address changes. */
  id: string;
  slug: string;
  lang: Locale;
  title: string;
  reviewedOn: string;
  publishFrom?: string;
  html: Markup;
};

export type Feed = {
  locale: Locale;
  siteUrl: string;
  title: string;
  subtitle: string;
  author: { name: string; url?: string };
  rights: string;
  reviewedOn: string;
  entries: FeedEntry[];
};

// Never to be changed: readers know an entry by its id, and would see all of them once more.
const NAMESPACE = '70563bb0-6e5d-4366-8795-fe333dbe5e74';
const idOf = (name: string) => `urn:uuid:${nameUuid(NAMESPACE, name)}`;

/** An Atom feed (RFC 4287). Ids name neither a host nor an address, so that a site which moves keeps its readers. */
export function atomFeed({ locale, siteUrl, entries, ...feed }: Feed): string {
  const page = siteUrl + pathOf('/timeline', locale);
  const updated = [momentOf(feed), ...entries.map(momentOf)].toSorted().at(-1);
  const { name, url } = feed.author;
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${idOf(`feed/${locale}`)}</id>
<title>${feed.title}</title>
<subtitle>${feed.subtitle}</subtitle>
<updated>${updated}</updated>
<author><name>${name}</name>${url ? markup`<uri>${url}</uri>` : undefined}</author>
<rights>${feed.rights}</rights>
<link rel="self" type="application/atom+xml" href="${siteUrl + feedPathOf(locale)}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${page}"/>
${otherLocales(locale).map((other) => markup`<link rel="alternate" type="application/atom+xml" hreflang="${other}" href="${siteUrl + feedPathOf(other)}"/>\n`)}${entries.map((entry) => entryXml(entry, locale, page))}</feed>
`.text;
}

function entryXml(entry: FeedEntry, locale: Locale, page: string): Markup {
  const { id, slug, lang, title, html, publishFrom } = entry;
  return markup`<entry xml:lang="${lang}">
<id>${idOf(`${locale}/${id}`)}</id>
<title>${title}</title>
<updated>${momentOf(entry)}</updated>
${publishFrom && markup`<published>${utc(publishFrom)}</published>\n`}<link rel="alternate" type="text/html" hreflang="${lang}" href="${page}#${slug}"/>
<content type="html">${html.text}</content>
</entry>
`;
}

/** When it was last looked over, or shown first if that is later. Noon in UTC is the same day in every part of America. */
function momentOf({ reviewedOn, publishFrom }: { reviewedOn: string; publishFrom?: string }): string {
  const reviewed = `${reviewedOn}T12:00:00.000Z`;
  const shown = publishFrom ? utc(publishFrom) : '';
  return shown > reviewed ? shown : reviewed;
}

const utc = (moment: string) => new Date(moment).toISOString();
