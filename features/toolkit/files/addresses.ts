import type { Locale } from '#i18n/routing.ts';

/** The whole kit of a language, without host. */
export const kitPathOf = (locale: Locale): string => `/data/${locale}/toolkit/kit.zip`;

/** The one small file to send on, without host. */
export const oneFilePathOf = (locale: Locale): string => `/data/${locale}/sop130.html`;

/** At most, in bytes: the page says so before anyone loads them. */
export const MOST_BYTES = { kit: 3_000_000, oneFile: 150_000 } as const;
