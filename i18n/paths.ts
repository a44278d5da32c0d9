import { type Folder, inEachLanguage, isLocale, type Locale, pathnames } from './routing.ts';

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
  return inEachLanguage((locale) => pathOf(href, locale));
}

/** The feed of what is new, in a language. Not a page: it has no menu and no translation of its address. */
export const feedPathOf = (locale: Locale): string => `/${locale}/feed.xml`;

/** The page at an address without host, the other way round than `pathOf`; its variable parts are as they stand there. */
export function pageAt(path: string): { locale: Locale; folder: Folder; params: Record<string, string> } | undefined {
  const [, locale, ...asked] = path.split('/');
  if (!isLocale(locale)) return undefined;
  for (const folder of folders) {
    const shown = pathnames[folder][locale].split('/').slice(1).filter(Boolean);
    const isThere = shown.every((part, at) => part === asked[at] || (part.startsWith('[') && asked[at]));
    if (shown.length !== asked.length || !isThere) continue;
    const params = shown.flatMap((part, at) => (part.startsWith('[') ? [[part.slice(1, -1), asked[at]!]] : []));
    return { locale, folder, params: Object.fromEntries(params) };
  }
  return undefined;
}

/** Fixed parts before variable ones: `/compare/states` is no `/compare/[a]`. */
const folders = (Object.keys(pathnames) as Folder[]).toSorted((a, b) => a.split('[').length - b.split('[').length);
