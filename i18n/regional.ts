import { type Locale, languages } from './routing.ts';

/** Whether `Intl` can write days and months in words of that language: it knows no Hmong. */
export const isKnownToIntl = (locale: Locale): boolean => Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;

/**
 * How readers here write days and numbers, for `Intl`: everyone is in Milwaukee. Of a language that it does not know it would take
 * the machine's own.
 */
export const regional = (locale: Locale): string => (isKnownToIntl(locale) ? `${locale}-US` : 'en-US');

/** Its name among words of `locale`: "inglés"; what it calls itself where `Intl` has no such words. */
export function languageName(of: Locale, locale: Locale): string {
  const known = isKnownToIntl(locale) && new Intl.DisplayNames(locale, { type: 'language' }).of(of);
  return known || languages[of].name;
}

/** "a, b and c"; without the "and" where nobody knows the language's. */
export const listInWords = (parts: string[], locale: Locale): string =>
  isKnownToIntl(locale) ? new Intl.ListFormat(locale).format(parts) : parts.join(', ');
