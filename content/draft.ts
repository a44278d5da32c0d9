import 'server-only';
import { cache } from 'react';
import { logError } from '#lib/log.ts';
import { missingPieces } from './acceptance.ts';
import { type Client, draftsClient } from './client.ts';
import { fetchEntries } from './load.ts';
import { type Content, type Flaw, parseEntries } from './parse.ts';

/** What an editor is shown: every entry as it is being written; or why that cannot be, and then they see what is published. */
export type Drafts = { content: Content; flaws: Flaw[] } | { content: undefined; problem: 'away' | 'incomplete' };

/**
 * What is being written, for an editor in draft mode; `undefined` for everyone else. Asked for once while a page is drawn, and kept
 * nowhere: React forgets it with the page. Outside of a drawing (a form's answer, a download, the background) there are no drafts.
 */
export const findDrafts = cache(async (): Promise<Drafts | undefined> => {
  if (drawing() !== drawing()) return undefined; // React keeps values while it draws, and at no other time
  const { draftMode } = await import('next/headers');
  return (await draftMode()).isEnabled ? readDrafts(draftsClient()) : undefined;
});

const drawing = cache(() => ({}));

/** Never throws: an editor who cannot see drafts sees the site, and is told so. */
export async function readDrafts(client: Client | undefined): Promise<Drafts> {
  if (!client) return { content: undefined, problem: 'away' };
  try {
    const drafts = parseEntries(await fetchEntries(client));
    return missingPieces(drafts.content).length > 0 ? { content: undefined, problem: 'incomplete' } : drafts;
  } catch (error) {
    logError('content.drafts', error);
    return { content: undefined, problem: 'away' };
  }
}
