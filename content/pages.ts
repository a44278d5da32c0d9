import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type PageText = WithSources<Entry<'pageText'>>;
export type PageSection = WithSources<Entry<'pageSection'>>;
export type PageKey = PageSection['page'];
export type Settings = Entry<'siteSettings'>;

/** @throws when there are none; such an answer of Contentful is held back before it comes here */
export async function getSettings(locale: Locale): Promise<Settings> {
  const [settings] = await listEntries('siteSettings', locale);
  if (!settings) throw new Error('There are no site settings.');
  return settings;
}

/** @throws when the page has no text; such an answer of Contentful is held back before it comes here */
export async function getPageText(page: PageKey, locale: Locale): Promise<PageText> {
  const text = (await listEntries('pageText', locale)).find(({ slug }) => slug === page);
  if (!text) throw new Error(`The page ${page} has no text.`);
  const [joined] = await withSources([text], locale);
  return joined!;
}

export async function listPageSections(page: PageKey, locale: Locale): Promise<PageSection[]> {
  return withSources(
    (await listEntries('pageSection', locale)).filter((section) => section.page === page),
    locale,
  );
}
