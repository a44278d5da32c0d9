import { setTimeout as sleep } from 'node:timers/promises';
import { logError } from './log.ts';
import { once } from './once.ts';

/** Repeats a task, with a pause between, until the process is asked to end. An error is logged and the next round comes. */
export function every(pauseMs: number, name: string, task: (stop: AbortSignal) => Promise<unknown>): void {
  const stop = AbortSignal.any([once('end of the process', endOfProcess)]); // its own: Node also warns of many listeners on one signal
  void repeat();

  async function repeat(): Promise<void> {
    while (!stop.aborted) {
      await task(stop).catch((error) => logError(name, error));
      await sleep(pauseMs, undefined, { signal: stop, ref: false }).catch(() => undefined);
    }
  }
}

/** One for all tasks: each listener more is one that Node warns of. */
function endOfProcess(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
