import { isKnownToIntl, regional } from '#i18n/regional.ts';
import type { Locale } from '#i18n/routing.ts';

/**
 * A day, a month or a year in words, as precisely as it is known; in figures where nobody knows the language's names of months.
 * Read and written in UTC: a day has no time zone.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export function dateInWords(date: string, locale: Locale): string {
  return formatOf(date, locale).format(startOf(date));
}

/**
 * From one date to another in words: "May 29–30, 2025". Two that are not known as precisely are written out one after the other.
 * @param endDate none for what happened on one date
 */
export function datesInWords(date: string, endDate: string | undefined, locale: Locale): string {
  if (!endDate || endDate === date) return dateInWords(date, locale);
  const isAlike = endDate.length === date.length;
  const words = isAlike
    ? formatOf(date, locale).formatRange(startOf(date), startOf(endDate))
    : [date, endDate].map((each) => dateInWords(each, locale)).join('–');
  return words.replace(/\s*–\s*/, '–');
}

function formatOf(date: string, locale: Locale): Intl.DateTimeFormat {
  const [, month, day] = date.split('-');
  return new Intl.DateTimeFormat(regional(locale), {
    year: 'numeric',
    month: month ? (isKnownToIntl(locale) ? 'long' : 'numeric') : undefined,
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  });
}

function startOf(date: string): Date {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return new Date(`${year}-${month}-${day}T00:00Z`);
}
