import type { Href } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import { bareAddress, wholeAddress } from '#lib/addresses.ts';

/** Where the PDF of an item is, without host. */
export const paperPath = (slug: string, locale: Locale): string => `/data/${locale}/toolkit/${slug}.pdf`;

/** As one types it: host and path, nothing that tells who passed it on. */
export const shortAddress = (to: Href, locale: Locale): string => bareAddress(wholeAddress(to, locale));
