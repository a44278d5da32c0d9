import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type TimelineEvent = WithSources<Entry<'timelineEvent'>>;
export type Meeting = WithSources<Entry<'meeting'>>;

/**
 * Those that editors show at that moment, oldest first. Pages are drawn anew once an hour, so an event may come and go that late.
 */
export async function listTimelineEvents(locale: Locale, now: Date): Promise<TimelineEvent[]> {
  const shown = (await listEntries('timelineEvent', locale)).filter(
    ({ publishFrom, publishUntil }) =>
      (!publishFrom || new Date(publishFrom) <= now) && (!publishUntil || now < new Date(publishUntil)),
  );
  return (await withSources(shown, locale)).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The next public meeting that is not over yet. */
export async function findNextMeeting(locale: Locale, now: Date): Promise<Meeting | undefined> {
  const ahead = (await listEntries('meeting', locale)).filter(({ startsAt }) => new Date(startsAt) > now);
  const [next] = await withSources(
    ahead.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    locale,
  );
  return next;
}
