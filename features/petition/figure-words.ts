import { dateInWords } from '#components/dates.ts';
import { regional } from '#i18n/regional.ts';
import type { Locale } from '#i18n/routing.ts';
import { dayOf, TIME_ZONE } from '#i18n/time-zone.ts';

/** As people in Milwaukee write it, in every language: 1,284. */
export const numberIn = (locale: Locale, number: number): string =>
  new Intl.NumberFormat(regional(locale)).format(number);

/** When something was counted, as a day and an hour in Milwaukee. */
export function momentIn(locale: Locale, asOf: string): { date: string; time: string } {
  const moment = new Date(asOf);
  const time = new Intl.DateTimeFormat(regional(locale), { timeStyle: 'short', timeZone: TIME_ZONE }).format(moment);
  return { date: dateInWords(dayOf(moment), locale), time };
}
