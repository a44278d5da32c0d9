import { setTimeout as sleep } from 'node:timers/promises';
import { rewrite } from '#e2e/own-space.ts';
import { INSTANCES, ITEM, startPublishing } from '#e2e/publishing.ts';
import { ms, percentile } from './numbers.ts';
import { numberOf, optionsOf } from './options.ts';

/** From "publish" in Contentful to the page: `docs/decisions/040-budgets.md`. */
const SLOWEST_MS = 5_000;

const options = optionsOf({ times: '10' });
const { space, sites, callWebhook, timeUntil, stop } = await startPublishing();
await timeUntil((page) => page.includes('2019'));
const times: number[] = [];
for (let round = 1; round <= numberOf('times', options.times); round++) {
  await sleep(1_000);
  const question = `Changed for the ${round}. time?`;
  rewrite(space.published, ITEM, question);
  const seen = timeUntil((page) => page.includes(question));
  if ((await callWebhook(sites[round % INSTANCES]!)) !== 204) throw new Error('The webhook was not taken.');
  times.push(await seen);
}
await stop();
const slowest = Math.max(...times);
console.log(
  `From "publish" to the last of ${INSTANCES} servers on one Postgres, ${times.length} times: half within ${ms(percentile(times, 0.5))}, ` +
    `slowest ${ms(slowest)} of ${SLOWEST_MS} ms (ratio ${(slowest / SLOWEST_MS).toFixed(2)}).`,
);
process.exit(slowest <= SLOWEST_MS ? 0 : 1);
