/** Days and meetings are those of Milwaukee, wherever the server stands. */
export const TIME_ZONE = 'America/Chicago';

/** Made once: a formatter costs a hundred times what it formats. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** The day in Milwaukee at a moment: `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => clock.format(moment).slice(0, 'YYYY-MM-DD'.length);

const HOUR_MS = 3_600_000;

/** Of a day without a change of the clocks. */
export const DAY_MS = 24 * HOUR_MS;

/**
 * The moment at which the clocks of Milwaukee show a time: `2026-11-01T01:30`. In the night in which an hour comes twice the first
 * one; in the night in which an hour is left out, as much later as the clocks are put on.
 * @param local without offset
 */
export function momentIn(local: string): Date {
  const asUtc = Date.parse(`${local}Z`);
  const offsets = [-12 * HOUR_MS, 12 * HOUR_MS].map((away) => offsetAt(asUtc + away));
  const candidates = offsets.map((offset) => asUtc - offset);
  const right = candidates.filter((each) => each + offsetAt(each) === asUtc);
  return new Date(right.length > 0 ? Math.min(...right) : asUtc - offsets[0]!);
}

/** Milliseconds that Milwaukee's clocks are ahead of UTC at a moment: always less than none. */
function offsetAt(moment: number): number {
  return Date.parse(`${clock.format(moment).replace(' ', 'T')}Z`) - Math.floor(moment / 1_000) * 1_000;
}
