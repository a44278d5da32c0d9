import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { findComparison } from './comparison.ts';
import { provisionOf, textOf, versionOf } from './testing.ts';

const content = vi.hoisted(() => ({ versions: [] as unknown[], provisions: [] as unknown[], texts: [] as unknown[] }));
vi.mock('#content/compare.ts', () => ({
  listPolicyVersions: async () => content.versions,
  listProvisions: async () => content.provisions,
  listProvisionTexts: async () => content.texts,
}));

const POINTS = 20;
const pages = (seed: number) =>
  Array.from({ length: 15_000 / POINTS }, (_, at) => `word${(at * seed * 7919) % 1009}${at % 12 ? '' : '.'}`).join(' ');

test('two whole policies, fifteen thousand words each, take less than two seconds and keep nobody waiting', async () => {
  const slugs = Array.from({ length: POINTS }, (_, at) => `point-${at}`);
  content.versions = [versionOf('2016', { held: 'whole' }), versionOf('2017-07-06', { held: 'whole' })];
  content.provisions = slugs.map((slug) => provisionOf(slug));
  content.texts = slugs.flatMap((slug, at) => [
    textOf(slug, '2016', { quotation: pages(at + 3), quotedIn: 'en' }),
    textOf(slug, '2017-07-06', { quotation: pages(at + 5).replaceAll('word7 ', 'other '), quotedIn: 'en' }),
  ]);
  let longest = 0;
  let isDone = false;
  const others = (async () => {
    for (let last = performance.now(); !isDone; last = performance.now()) {
      await sleep(1);
      longest = Math.max(longest, performance.now() - last);
    }
  })();
  const start = performance.now();
  const work = process.cpuUsage();
  const comparison = await findComparison({ a: '2016', b: '2017-07-06' }, 'en');
  const whole = performance.now() - start;
  const { user } = process.cpuUsage(work); // a machine that does other things as well is not a fault
  isDone = true;
  await others;
  expect(comparison?.points.filter(({ standing }) => standing === 'changed')).toHaveLength(POINTS);
  expect(user / 1000).toBeLessThan(2_000);
  expect(longest).toBeLessThan(Math.max(whole / 2, 250));
});
