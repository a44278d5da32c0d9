import { type Folder, type Locale, locales, pathnames } from './routing.ts';

/** A page without a variable part. */
export type Page = Exclude<Folder, `${string}[${string}`>;

type Params<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? Record<Name, string> & Params<Rest>
  : unknown;

/** Where a link leads, whatever the language: a page, or a folder with its variable parts. */
export type Href = Page | { [Each in Exclude<Folder, Page>]: { folder: Each } & Params<Each> }[Exclude<Folder, Page>];

/** The address of a page as a reader of that language sees it, without host: `/es/preguntas/legal`. */
export function pathOf(href: Href, locale: Locale): string {
  if (typeof href === 'string') return `/${locale}${pathnames[href][locale].replace(/^\/$/, '')}`;
  const { folder, ...params } = href;
  const values = params as Record<string, string>;
  const shown = pathnames[folder][locale].replace(/\[(\w+)\]/g, (_, name) => encodeURIComponent(values[name] ?? ''));
  return `/${locale}${shown}`;
}

/** The same page in every language, for canonical, `hreflang` and the sitemap. */
export function pathsOf(href: Href): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, pathOf(href, locale)])) as Record<Locale, string>;
}

/** The feed of what is new, in a language. Not a page: it has no menu and no translation of its address. */
export const feedPathOf = (locale: Locale): string => `/${locale}/feed.xml`;
