import { DAY_MS } from '#i18n/time-zone.ts';

/** Days after which a name and a number have to be looked at again: both change with every election and every resignation. */
const CHECKED_DAYS = 90;

/**
 * True when a name, number or address was last looked at more than 90 days ago. The page says so to readers, the check of the
 * content to editors.
 * @param checkedOn `YYYY-MM-DD`
 */
export function isCheckedLongAgo(checkedOn: string, now: Date): boolean {
  return now.getTime() - Date.parse(`${checkedOn}T00:00Z`) > CHECKED_DAYS * DAY_MS;
}

/** The day that was longest ago. `undefined` when there is none. */
export function firstChecked(days: string[]): string | undefined {
  return days.toSorted()[0];
}
