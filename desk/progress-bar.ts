import type { Cli } from './cli.ts';

const WIDTH = 24;
/** Before that, an estimate jumps about. */
const FIRST_ESTIMATE_MS = 3_000;

/** How far something is, and about how long it still takes. */
export function progressBar({ terminal, t, number }: Cli) {
  const startedAt = Date.now();
  let begunAt: number | undefined;
  return {
    at(done: number, total: number): void {
      if (total === 0) return;
      begunAt ??= done; // what was done before a restart says nothing about speed
      const part = done / total;
      const filled = Math.floor(part * WIDTH);
      const bar = `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}]`;
      const passed = Date.now() - startedAt;
      const left = done > begunAt ? (passed * (total - done)) / (done - begunAt) : 0;
      const estimate = passed > FIRST_ESTIMATE_MS && left > 0 ? t('progress.left', timeOf(left)) : '';
      const percent = number(Math.floor(part * 100));
      terminal.draw(
        `${bar} ${t('progress.at', { percent, done: number(Math.round(done)), total: number(Math.round(total)) })} ${estimate}`,
      );
    },
    end: () => terminal.clear(),
  };
}

/** Rounded up: better early than late. */
function timeOf(ms: number): { minutes: number; seconds: number } {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? { minutes: 0, seconds } : { minutes: Math.ceil(seconds / 60), seconds: 0 };
}
