import { dateInWords } from '#i18n/dates.ts';
import { DAY_MS, dayOf } from '#i18n/time-zone.ts';
import { type Cli, Trouble } from './cli.ts';

/**
 * A day as it was typed.
 * @returns `YYYY-MM-DD`
 * @throws `Trouble` when there is no such day, or it is still to come in Milwaukee
 */
export function dayFrom(given: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(given) && new Date(`${given}T00:00:00Z`).toJSON()?.startsWith(given);
  if (!isDay) throw new Trouble('noDay', { given });
  if (given > dayOf(new Date())) throw new Trouble('dayToCome', { given });
  return given;
}

/** Days an export may be old where it is mailed from: whoever ended the updates since then is still in it. */
export const OLDEST_DAYS = 1;

/** Days from then until today in Milwaukee. */
export const daysSince = (day: string): number => (Date.parse(dayOf(new Date())) - Date.parse(day)) / DAY_MS;

/** Such as "November 24, 2026". */
export const dayInWords = ({ locale }: Cli, day: string): string => dateInWords(day, locale);
