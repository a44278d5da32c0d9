import type { Metadata } from 'next';
import { type Href, pathOf, pathsOf } from '#i18n/paths.ts';
import { defaultLocale, type Locale } from '#i18n/routing.ts';

/** What search engines and shared links show: title, description, and the same page in every language. */
export function metadataOf(
  here: Href,
  locale: Locale,
  { title, description }: { title: string; description: string },
): Metadata {
  const paths = pathsOf(here);
  return {
    title,
    description,
    alternates: { canonical: paths[locale], languages: { ...paths, 'x-default': paths[defaultLocale] } },
    openGraph: {
      title,
      description,
      url: pathOf(here, locale),
      locale,
      siteName: 'SOP 130 Milwaukee',
      type: 'website',
    },
  };
}
