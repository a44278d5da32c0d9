import type { TimelineEvent } from '#content/events.ts';

/** The last event that editors show now, whatever its confidence: the page says in words how well it is known. */
export function latestEvent<Each extends Pick<TimelineEvent, 'date' | 'publishFrom' | 'publishUntil'>>(
  events: Each[],
  now: Date,
): Each | undefined {
  return events
    .filter(
      ({ publishFrom, publishUntil }) =>
        (!publishFrom || new Date(publishFrom) <= now) && (!publishUntil || now < new Date(publishUntil)),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
}
