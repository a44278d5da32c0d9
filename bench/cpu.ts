import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux counts in hundredths of a second, on every machine we know. */
const TICKS_PER_SECOND = 100;
/** At rest is who uses less than this of a CPU for so many seconds: longer than a server waits that was built on another day, before it draws (`server/listed-pages.ts`: a change is told twice, and then has to settle). */
const REST = { share: 0.05, seconds: 13, longest: 90 };

/** CPU that processes have used since they began, all threads, in milliseconds. Linux only: elsewhere `NaN`. */
export function cpuOf(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) * (1_000 / TICKS_PER_SECOND);
}

function ticksOf(pid: number): number {
  try {
    // The name in the second field may hold spaces: everything after its last bracket has none.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return Number.NaN;
  }
}

/** After its start a server draws the pages that the build drew on another day: until that is done, its CPU is not what readers cost. */
export async function untilAtRest(pid: number, seconds = REST.seconds): Promise<void> {
  let quiet = 0;
  for (let second = 0; second < REST.longest && quiet < seconds; second++) {
    const before = cpuOf([pid]);
    await sleep(1_000);
    quiet = cpuOf([pid]) - before < REST.share * 1_000 ? quiet + 1 : 0;
  }
}

/** Memory that a process holds now, in bytes. Linux only: elsewhere `NaN`. */
export const memoryOf = (pid: number): number => fromStatus(pid, 'VmRSS');

/** The most it has held since it began, or since `forgetPeak`. */
export const peakOf = (pid: number): number => fromStatus(pid, 'VmHWM');

/** From now on the most is counted anew. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Not Linux: there is no peak either.
  }
}

function fromStatus(pid: number, name: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1_024;
  } catch {
    return Number.NaN;
  }
}
