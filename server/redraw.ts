import { setTimeout as sleep } from 'node:timers/promises';

type Site = {
  /** When that of which pages are drawn last changed, in milliseconds. */
  changedAt: () => number;
  /** The pages in memory, the one asked for last first. */
  keys: () => string[];
  redraw: (key: string) => Promise<unknown>;
  /** What is due when all of them have been drawn anew. */
  after?: (isStale: () => boolean) => Promise<void>;
};

/**
 * After a change the pages in memory are drawn anew, one at a time, before anyone asks: readers go on getting what is there, and nobody waits.
 * A change meanwhile begins anew.
 * @returns ends it
 */
export function redrawAfterChanges({ changedAt, keys, redraw, after }: Site, everyMs = 200): () => void {
  let isStopped = false;
  let seen = changedAt();
  const isStale = () => isStopped || changedAt() !== seen;
  void (async () => {
    while (!isStopped) {
      await sleep(everyMs, undefined, { ref: false });
      if (!isStale()) continue;
      seen = changedAt();
      for (const key of keys()) {
        if (isStale()) break;
        await redraw(key);
      }
      if (!isStale()) await after?.(isStale);
    }
  })();
  return () => (isStopped = true);
}
