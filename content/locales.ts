import type { Locale } from '#i18n/routing.ts';

/** What Contentful calls our languages. The only place that knows. */
export const contentLocale = { en: 'en-US', es: 'es' } as const satisfies Record<Locale, string>;

/** Contentful's default: fields that are not translated stand here. */
export const DEFAULT_CONTENT_LOCALE = contentLocale.en;
