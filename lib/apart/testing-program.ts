import { setTimeout as sleep } from 'node:timers/promises';
import { answerParent } from './answer-parent.ts';

let running = 0;
let count = 0;

/** Does what the test says, and tells which process did it, how many it has made, and whether another was in the making. */
answerParent(async ({ fail, end, size = 0 }: { fail?: boolean; end?: boolean; size?: number }) => {
  if (end) process.exit(3);
  running += 1;
  await sleep(2);
  const others = running - 1;
  running -= 1;
  if (fail) throw new Error('as asked');
  count += 1;
  return Buffer.from(JSON.stringify({ pid: process.pid, count, others }).padEnd(size));
});
