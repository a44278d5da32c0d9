import 'server-only';
import type { Db } from '#db/connect.ts';
import { findContentState } from '#db/content.ts';
import { defaultLocale } from '#i18n/routing.ts';
import { currentRevision, unreadableRevision } from './current.ts';
import { getSettings } from './pages.ts';

export type ContentState = {
  /** What this instance shows. */
  edition: 'embedded' | 'contentful';
  /** When Contentful last gave what is shown; of the embedded edition the day it was prepared. */
  contentSince: string;
  /** Why Contentful's newest answer is not shown, as stable words (`content/acceptance.ts`). */
  held?: string[];
};

/** For `/api/health`. */
export async function describeContent(db: Db): Promise<ContentState> {
  const { current, held } = await findContentState(db);
  const isContentful = currentRevision() !== '';
  const reasons = held?.reasons ? (JSON.parse(held.reasons) as string[]) : [];
  // Kept by another version of the code, and this one cannot draw its pages from it.
  if (current && current.revision === unreadableRevision()) reasons.push('unreadable');
  return {
    edition: isContentful ? 'contentful' : 'embedded',
    contentSince: isContentful && current ? current.since : (await getSettings(defaultLocale)).preparedOn,
    ...(reasons.length > 0 && { held: reasons }),
  };
}
