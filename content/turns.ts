import 'server-only';
import { dayOf, momentIn } from '#i18n/time-zone.ts';
import { getPublished } from './current.ts';
import type { Content } from './parse.ts';

/** A page that was just being drawn when its words came or went is drawn once more. */
const MOMENT_MS = 5_000;

/** Whether editors want an entry to be seen at that moment: from its first moment on, and no longer at its last. */
export function isShownAt({ publishFrom, publishUntil }: { publishFrom?: string; publishUntil?: string }, now: Date) {
  return (!publishFrom || new Date(publishFrom) <= now) && (!publishUntil || now < new Date(publishUntil));
}

/**
 * Pages are files, and what they show comes and goes by the clock: a notice, an event, a meeting that is over, and whatever counts in
 * days. This marks as old every page that was drawn before the last such moment. For every second: costs a look at a list.
 */
export async function drawTurned(now: Date): Promise<void> {
  const turn = lastTurn(await getPublished(), now);
  globalThis.contentChangedAt = Math.max(globalThis.contentChangedAt ?? 0, turn);
}

/** The last moment, in milliseconds since 1970, up to which pages drawn earlier may show something else than they should. Pure. */
export function lastTurn(content: Content, now: Date): number {
  const midnight = momentIn(`${dayOf(now)}T00:00`);
  const entries = Object.values(content).flatMap(({ banner, timelineEvent, meeting }) => [
    ...[...banner, ...timelineEvent, ...meeting].flatMap(({ publishFrom, publishUntil }) => [
      publishFrom,
      publishUntil,
    ]),
    ...meeting.map(({ startsAt }) => startsAt),
  ]);
  const turns = [midnight, ...entries.flatMap((each) => (each ? [new Date(each)] : []))].map((each) => each.getTime());
  return Math.max(...turns.flatMap((turn) => [turn, turn + MOMENT_MS]).filter((turn) => turn <= now.getTime()));
}
