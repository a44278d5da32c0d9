/** Days and meetings are those of Milwaukee, wherever the server stands. */
export const TIME_ZONE = 'America/Chicago';

/** The day in Milwaukee at a moment: `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}
