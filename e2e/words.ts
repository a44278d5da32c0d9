import { type Href, pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };

/** What the site says, by language: tests look for these words, never for their own. */
export const words = { en, es } satisfies Record<Locale, typeof en>;

/** The address of a page as a reader of that language sees it. */
export const address = (page: Href, locale: Locale): string => pathOf(page, locale);
