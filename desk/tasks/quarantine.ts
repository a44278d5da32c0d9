import { type Batch, dropBatch, listBatches, releaseBatch } from '#db/quarantine.ts';
import type { Work } from './work.ts';

export async function listQuarantine({ db }: Work): Promise<Batch[]> {
  return listBatches(db);
}

type Which = { batches: string[] };

/** Counts these from now on, for good. Answers how many rows. */
export async function releaseQuarantine(work: Work, { batches }: Which): Promise<number> {
  return forEach(work, batches, releaseBatch);
}

/** Deletes these, for good. Answers how many rows. */
export async function dropQuarantine(work: Work, { batches }: Which): Promise<number> {
  return forEach(work, batches, dropBatch);
}

async function forEach({ db, progress }: Work, batches: string[], act: typeof dropBatch): Promise<number> {
  let count = 0;
  for (const [index, batch] of batches.entries()) {
    count += await act(db, batch);
    progress(index + 1, batches.length);
  }
  return count;
}
