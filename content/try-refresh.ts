import 'server-only';
import type { Db } from '#db/connect.ts';
import { logError } from '#lib/log.ts';
import { once } from '#lib/once.ts';
import { type Refreshed, refreshContent } from './refresh.ts';
import { describeContent } from './state.ts';

/** Asks Contentful anew. Never throws: the log says what failed, and since when what readers see is from. */
export async function tryRefresh(getDb: () => Promise<Db>): Promise<Refreshed | 'failed'> {
  try {
    return await refreshContent(await getDb());
  } catch (error) {
    const shown = await getDb()
      .then(describeContent)
      .catch(() => undefined); // the database itself is away
    logError('content.refresh', error, shown);
    return 'failed';
  }
}

/** "During the first minute after a publish event, the cache returns stale data": Contentful, "Advanced caching". */
const STALE_MS = 65_000;

/** Refreshes now, and once more when Contentful's own cache can no longer have given us the old words. */
export function refreshAfterWebhook(getDb: () => Promise<Db>): Promise<Refreshed | 'failed'> {
  const later = once('content.later', () => ({ timer: undefined as NodeJS.Timeout | undefined }));
  clearTimeout(later.timer);
  later.timer = setTimeout(() => void tryRefresh(getDb), STALE_MS).unref();
  return tryRefresh(getDb);
}
