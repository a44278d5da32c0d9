import type { Locale } from '#i18n/routing.ts';
import { contentLocale, DEFAULT_CONTENT_LOCALE } from './locales.ts';
import type { RawEntry } from './raw-entry.ts';

/**
 * The one field that every translated type has and no page reads as words: the day of the words, by language. Under English, when
 * they last changed; under each other language, when it was last held against the English. (decision 026)
 */
export const WORDS_ON = 'wordsOn';

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/**
 * The day on which the English changed, where nobody has held the words of `locale` against it since; else nothing. An entry whose
 * English has no day has not changed since it was translated.
 */
export function behindSince({ fields }: RawEntry, locale: Locale): string | undefined {
  const days = fields[WORDS_ON] ?? {};
  const changed = days[DEFAULT_CONTENT_LOCALE];
  const checked = days[contentLocale[locale]];
  if (contentLocale[locale] === DEFAULT_CONTENT_LOCALE || !isDay(changed)) return undefined;
  return isDay(checked) && checked >= changed ? undefined : changed;
}
