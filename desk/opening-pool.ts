import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Opened, SealedRow } from './open-row.ts';

/** More would wait for the one that reads and writes. */
const MOST_THREADS = 8;

type Job = { rows: SealedRow[]; resolve: (opened: Opened[]) => void; reject: (error: Error) => void };

export type OpeningPool = {
  threads: number;
  /** @param rows the answer has one for each, in the same order */
  open(rows: SealedRow[]): Promise<Opened[]>;
  end(): Promise<void>;
};

/** Opens rows on every core of the computer: each takes about a millisecond. */
export function openingPool(
  identities: string[],
  threads = Math.min(availableParallelism(), MOST_THREADS),
): OpeningPool {
  const waiting: Job[] = [];
  const next = Array.from({ length: threads }, () => startThread(identities, waiting));
  const wake = () => next.forEach((each) => each.work());
  return {
    threads,
    open: (rows) =>
      new Promise((resolve, reject) => {
        waiting.push({ rows, resolve, reject });
        wake();
      }),
    end: async () => void (await Promise.all(next.map(({ end }) => end()))),
  };
}

function startThread(identities: string[], waiting: Job[]) {
  const worker = new Worker(new URL('./open-worker.ts', import.meta.url), { workerData: identities });
  let current: Job | undefined;
  const work = () => {
    if (current || waiting.length === 0) return;
    current = waiting.shift()!;
    worker.postMessage(current.rows);
  };
  worker.on('message', (opened: Opened[]) => {
    current?.resolve(opened);
    current = undefined;
    work();
  });
  worker.on('error', (error) => current?.reject(error as Error));
  return { work, end: () => worker.terminate() };
}
