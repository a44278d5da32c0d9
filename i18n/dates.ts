import { isKnownToIntl, regional } from './regional.ts';
import type { Locale } from './routing.ts';
import { dayOf, TIME_ZONE } from './time-zone.ts';

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

/**
 * Day and hour in Milwaukee, in words; the day in figures where nobody knows the language's names of days.
 * @param moment as an ISO string
 */
export function momentInWords(moment: string, locale: Locale): string {
  const day = isKnownToIntl(locale)
    ? ({ weekday: 'long', month: 'long', day: 'numeric' } as const)
    : ({ month: 'numeric', day: 'numeric' } as const);
  const options = { ...day, hour: 'numeric', minute: '2-digit', timeZone: TIME_ZONE } as const;
  return new Intl.DateTimeFormat(regional(locale), options).format(new Date(moment));
}

/**
 * The day and the time of day in Milwaukee, for a sentence that has a place for each.
 * @param moment as an ISO string
 */
export function dateAndTime(moment: string, locale: Locale): { date: string; time: string } {
  const at = new Date(moment);
  const time = new Intl.DateTimeFormat(regional(locale), { timeStyle: 'short', timeZone: TIME_ZONE }).format(at);
  return { date: dateInWords(dayOf(at), locale), time };
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
