import { defaultLocale, inEachLanguage, languages, type Locale } from '#i18n/routing.ts';

/** What Contentful calls our languages. The only place that knows. */
export const contentLocale: Record<Locale, string> = inEachLanguage((locale) => languages[locale].contentful);

/** Contentful's default: fields that are not translated stand here. */
export const DEFAULT_CONTENT_LOCALE = languages[defaultLocale].contentful;
