import 'server-only';
import { type Href, type Page, pageAt, pathOf } from '#i18n/paths.ts';
import { defaultLocale, isLocale, type Locale, locales } from '#i18n/routing.ts';
import { pageOfEntry } from './links.ts';
import { contentLocale } from './locales.ts';
import type { ContentTypeId } from './types/all.ts';
import { slug as slugSchema } from './types/fields.ts';

/** Where an entry without a page of its own is seen. */
const SEEN_ON: Record<Exclude<ContentTypeId, 'faqItem' | 'provision' | 'toolkitItem' | 'pageText'>, Page> = {
  banner: '/',
  correction: '/press',
  demand: '/',
  district: '/contact',
  letterTemplate: '/contact',
  meeting: '/',
  official: '/contact',
  pageSection: '/',
  petitionText: '/petition',
  policyVersion: '/compare',
  pressFact: '/press',
  provisionText: '/compare',
  releasedName: '/petition/names',
  siteSettings: '/',
  source: '/about',
  sourceText: '/compare',
  timelineEvent: '/timeline',
};

/**
 * The path of the page on which an entry is seen, made from our own table of addresses: nothing that is asked for leads elsewhere.
 * @param asked what Contentful's preview button sends: `type` (without it the page whose first words are `slug`), `slug`, `locale`
 */
export function pathOfPreview(asked: URLSearchParams): string | undefined {
  const { data: slug } = slugSchema.safeParse(asked.get('slug') ?? 'home');
  const page = slug && pageOf(asked.get('type') ?? 'pageText', slug);
  const locale = readLocale(asked.get('locale') ?? defaultLocale);
  return page && locale && pathOf(page, locale);
}

function pageOf(type: string, slug: string): Href | undefined {
  if (Object.hasOwn(SEEN_ON, type)) return SEEN_ON[type as keyof typeof SEEN_ON];
  return pageOfEntry(type, slug);
}

/** Ours (`es`) or Contentful's (`en-US`). */
function readLocale(asked: string): Locale | undefined {
  return isLocale(asked) ? asked : locales.find((locale) => contentLocale[locale] === asked);
}

/** The page of ours that a request was sent from, written anew from our own table; else the start page. */
export function pathBefore({ headers }: Request): string {
  const referer = headers.get('referer') ?? '';
  const found = pageAt(URL.canParse(referer) ? new URL(referer).pathname : '');
  if (!found || !Object.values(found.params).every((value) => slugSchema.safeParse(value).success))
    return `/${defaultLocale}`;
  return pathOf(
    found.folder.includes('[') ? ({ folder: found.folder, ...found.params } as Href) : (found.folder as Page),
    found.locale,
  );
}
