import type { Locale } from '#i18n/routing.ts';

/**
 * A day, a month or a year in words, as precisely as it is known. Read and written in UTC: a day has no time zone.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export function dateInWords(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : locale, {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  });
  return format.format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00Z`));
}
