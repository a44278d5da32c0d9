import { DAY_MS } from '#i18n/time-zone.ts';

/**
 * How long anything about a visitor is kept. The code that forgets, the privacy page and the tests all read it here, so that
 * the promise and the deed are one number.
 */
export const RETENTION = {
  /** The one cookie: what goes back to a visitor's own browser (a receipt, or a form to correct). */
  answerMinutes: 10,
  /** The mark by which a second press of the same button is recognised. Nothing leads from it to a signature. */
  pressMinutes: 10,
  /** Counts of attempts by network, under a keyed hash. */
  attemptMinutes: 10,
  /** Published counts move at most this often, so that nobody sees when one neighbour signed. */
  figureMinutes: 10,
  /** Rows that were handed over to City Hall, from the day of the hand-over (`desk delivered`). What was counted stays counted. */
  rowDaysAfterDelivery: 90,
  /** What was sealed for the mails of an hour opens for so long: then its key is destroyed, and with it addresses not yet written to. */
  mailKeyHours: 72,
  /** A link in a mail, and what it would do. At most as long as its key. */
  unconfirmedHours: 72,
  /** The mark of an address that has confirmed (a keyed hash), so that it is counted once. Counted from when the address was given. */
  addressMarkHours: 72,
  /** How often mails could not be delivered: a day, a word for the reason and a number. */
  deadLetterDays: 30,
} as const;

/** `now` and so many minutes, as an ISO string. */
export function minutesFrom(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}

/** A day (`YYYY-MM-DD`) and so many days, as a day. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `now` and so many hours, as an ISO string. */
export const hoursFrom = (now: Date, hours: number): string => minutesFrom(now, hours * 60);
