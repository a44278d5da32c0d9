import { setTimeout as sleep } from 'node:timers/promises';
import { logError } from './log.ts';

/** Repeats a task, with a pause between, until the process is asked to end. An error is logged and the next round comes. */
export function every(pauseMs: number, name: string, task: (stop: AbortSignal) => Promise<unknown>): void {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  void repeat();

  async function repeat(): Promise<void> {
    while (!stop.signal.aborted) {
      await task(stop.signal).catch((error) => logError(name, error));
      await sleep(pauseMs, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  }
}
