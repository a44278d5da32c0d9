import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import { oldestFirst } from './oldest-first.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';
import { isShownAt } from './turns.ts';

export type TimelineEvent = WithSources<Entry<'timelineEvent'>>;
export type Meeting = WithSources<Entry<'meeting'>>;

/** Those that editors show at that moment, oldest first (`oldestFirst`). */
export async function listTimelineEvents(locale: Locale, now: Date): Promise<TimelineEvent[]> {
  const shown = (await listEntries('timelineEvent', locale)).filter((event) => isShownAt(event, now));
  return (await withSources(shown, locale)).toSorted(oldestFirst);
}

/** The next public meeting that editors show and that has not begun. */
export async function findNextMeeting(locale: Locale, now: Date): Promise<Meeting | undefined> {
  const ahead = (await listEntries('meeting', locale)).filter(
    (meeting) => new Date(meeting.startsAt) > now && isShownAt(meeting, now),
  );
  const [next] = await withSources(
    ahead.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    locale,
  );
  return next;
}
