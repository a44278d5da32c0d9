import { CHECKED_DAYS } from './limits.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * True when a name, number or address was last looked at more than 90 days ago: offices change hands.
 * @param checkedOn `YYYY-MM-DD`
 */
export function isCheckedLongAgo(checkedOn: string, now: Date): boolean {
  return now.getTime() - Date.parse(`${checkedOn}T00:00Z`) > CHECKED_DAYS * DAY_MS;
}

/** The day that was longest ago. `undefined` when there is none. */
export function firstChecked(days: string[]): string | undefined {
  return days.toSorted()[0];
}
