import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';

type Waiting<Item, Result> = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };

/** More than this are never done together. */
const MOST = 32;
/** A connection that hangs holds up its own batch, and the others no longer than this. */
const PATIENCE_MS = 2_000;
/** Where several came together, more come: a commit waits so long for them, as Postgres does by its `commit_delay`. */
const GATHERING_MS = 3;

/**
 * What comes while a batch is under way is done in the next one: one commit to the disk, and one question for each step, for all of
 * them together. Who comes alone waits for nobody.
 * @param run does all of them or none, and answers in the same order. When it fails, each is done by itself: nobody fails for another's sake.
 * @param keyOf two with one key are never in one batch
 */
export function inBatches<Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
  keyOf: (item: Item) => string,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isBusy = false;
  let last = 0;

  function nextBatch(): Waiting<Item, Result>[] {
    const batch = new Map<string, Waiting<Item, Result>>();
    const later: typeof waiting = [];
    for (const each of waiting) {
      const key = keyOf(each.item);
      if (batch.size === MOST || batch.has(key)) later.push(each);
      else batch.set(key, each);
    }
    waiting = later;
    return [...batch.values()];
  }

  async function work(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      await (last > 1 ? sleep(GATHERING_MS) : turn()); // whoever arrives meanwhile comes along
      const patience = new AbortController();
      const tooLong = sleep(PATIENCE_MS, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
      const batch = nextBatch();
      last = batch.length;
      await Promise.race([settle(run, batch), tooLong]);
      patience.abort();
    }
    isBusy = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isBusy) void work();
    });
}

/** Never fails: those who wait are told. */
async function settle<Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
  batch: Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await run(batch.map(({ item }) => item));
    batch.forEach(({ resolve }, at) => resolve(results[at]!));
  } catch (error) {
    if (batch.length === 1) return batch[0]!.reject(error);
    await Promise.all(batch.map((each) => settle(run, [each])));
  }
}
