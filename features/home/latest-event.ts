import type { TimelineEvent } from '#content/events.ts';

/**
 * The last event that more than one side tells: the first page is no place for a rumour. Not `oldestFirst`: by the first day on which
 * each can have happened, so that what may have been weeks before a known day is not called later than that.
 */
export function latestEvent<Each extends Pick<TimelineEvent, 'date' | 'confidence'>>(events: Each[]): Each | undefined {
  return events
    .filter(({ confidence }) => confidence !== 'one-side')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
}
