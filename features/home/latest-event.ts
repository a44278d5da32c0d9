import type { TimelineEvent } from '#content/events.ts';

/** The last event that editors show now and that more than one side tells: the first page is no place for a rumour. */
export function latestEvent<Each extends Pick<TimelineEvent, 'date' | 'confidence' | 'publishFrom' | 'publishUntil'>>(
  events: Each[],
  now: Date,
): Each | undefined {
  return events
    .filter(
      ({ confidence, publishFrom, publishUntil }) =>
        confidence !== 'one-side' &&
        (!publishFrom || new Date(publishFrom) <= now) &&
        (!publishUntil || now < new Date(publishUntil)),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
}
