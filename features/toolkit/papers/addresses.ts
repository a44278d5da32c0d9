import type { Href } from '#i18n/paths.ts';
import { pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';

/** Where the PDF of an item is, without host. */
export const paperPath = (slug: string, locale: Locale): string => `/data/${locale}/toolkit/${slug}.pdf`;

/** As one types it: host and path, nothing that tells who passed it on. */
export const shortAddress = (to: Href, locale: Locale): string =>
  wholeAddress(to, locale).replace(/^https?:\/\/(www\.)?/, '');

export const wholeAddress = (to: Href, locale: Locale): string => env.SITE_URL + pathOf(to, locale);
