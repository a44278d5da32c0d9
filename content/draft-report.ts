import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { reasonsToHold } from './acceptance.ts';
import { getPublished } from './current.ts';
import { findDrafts } from './draft.ts';

export type DraftReport = {
  /** Why the page shows what is published, not what is being written. */
  problem?: 'away' | 'incomplete';
  /** What readers of this language would miss if this were published now. */
  leftOut: { type: string; id: string; paths: string[] }[];
  /** Why nothing of it would be shown at all if it were published now, as the words of `content/acceptance.ts`. */
  held: string[];
};

/** What an editor in draft mode is told above every page; `undefined` for everyone else. */
export async function describeDraft(locale: Locale): Promise<DraftReport | undefined> {
  const drafts = await findDrafts();
  if (!drafts) return undefined;
  if (!drafts.content) return { problem: drafts.problem, leftOut: [], held: [] };
  const leftOut = drafts.flaws
    .filter((flaw) => flaw.locale === locale && flaw.isLeftOut)
    .map(({ type, id, paths }) => ({ type, id, paths }));
  return { leftOut, held: reasonsToHold(drafts.content, await getPublished()) };
}
