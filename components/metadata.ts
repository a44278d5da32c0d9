import type { Metadata } from 'next';
import { feedPathOf, type Href, pathOf, pathsOf } from '#i18n/paths.ts';
import { defaultLocale, type Locale } from '#i18n/routing.ts';

const SITE_NAME = 'SOP 130 Milwaukee';

/** What search engines and shared links show: title, description, the same page in every language, and the feed in this one. */
export function metadataOf(
  here: Href,
  locale: Locale,
  { title, description }: { title: string; description: string },
): Metadata {
  const paths = pathsOf(here);
  return {
    title,
    description,
    alternates: {
      canonical: paths[locale],
      languages: { ...paths, 'x-default': paths[defaultLocale] },
      types: { 'application/atom+xml': [{ url: feedPathOf(locale), title: SITE_NAME }] },
    },
    openGraph: {
      title,
      description,
      url: pathOf(here, locale),
      locale,
      siteName: SITE_NAME,
      type: 'website',
    },
  };
}
