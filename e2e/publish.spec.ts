import { setTimeout as sleep } from 'node:timers/promises';
import { findPostgres } from '#scripts/tools.mjs';
import { expect, test } from './fixtures.ts';
import { rewrite } from './own-space.ts';
import { INSTANCES, ITEM, PATHS, type Publishing, startPublishing } from './publishing.ts';

// Three servers share a database only in Postgres; a machine of one's own may go without it, CI installs it (scripts/tools.mjs).
test.skip(!findPostgres(), 'There is no Postgres here.');
test.describe.configure({ mode: 'serial' });

/** Milliseconds: a notice comes and goes within a minute of its moment. (How fast words are seen: `npm run drill -- publish`.) */
const MINUTE = 60_000;
/** To Contentful, for this much content. */
const REQUESTS_OF_A_ROUND = 2;

let publishing: Publishing;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  publishing = await startPublishing();
});
test.afterAll(() => publishing?.stop());

function report(what: string, times: number[]): void {
  process.stdout.write(`${what}: ${times.join(', ')} ms until the last of ${INSTANCES} instances\n`);
}

test('a changed word is soon on every page of every instance, without waiting for the hour', async () => {
  test.setTimeout(120_000);
  const { space, sites, callWebhook, timeUntil } = publishing;
  await timeUntil((page) => page.includes('December 2019') || page.includes('diciembre de 2019'));
  const times: number[] = [];
  for (const round of [1, 2, 3]) {
    const question = `Changed for the ${round}. time?`;
    rewrite(space.published, ITEM, question);
    const seen = timeUntil((page) => page.includes(question));
    expect(await callWebhook(sites[round - 1]!)).toBe(204);
    times.push(await seen);
  }
  report('published to visible, three times', times);
});

test('what is unpublished or deleted is gone, and comes back', async () => {
  test.setTimeout(120_000);
  const { space, sites, callWebhook, timeUntil } = publishing;
  const all = space.published;
  space.published = all.filter(({ sys }) => sys.id !== ITEM);
  const gone = timeUntil((page, status) => status === 404 || !page.includes('Changed for the'));
  expect(await callWebhook(sites[1]!)).toBe(204);
  report('unpublished to gone', [await gone]);
  expect((await fetch(sites[2]!.url + PATHS[0])).status).toBe(404);
  space.published = all;
  const back = timeUntil((page) => page.includes('Changed for the 3. time?'));
  expect(await callWebhook(sites[2]!)).toBe(204);
  report('published again to visible', [await back]);
});

test('a thousand webhooks in a second make a handful of refreshes, and the last word is seen', async () => {
  test.setTimeout(120_000);
  const { space, sites, callWebhook, timeUntil } = publishing;
  const before = space.asked.delivery;
  const from = Date.now();
  const calls = Array.from({ length: 1_000 }, (_, each) =>
    sleep(each % 1_000).then(() => callWebhook(sites[each % INSTANCES]!)),
  );
  await sleep(500);
  rewrite(space.published, ITEM, 'The last word?');
  expect(new Set(await Promise.all(calls))).toEqual(new Set([204]));
  const asked = space.asked.delivery - before;
  const seconds = Math.ceil((Date.now() - from) / 1_000);
  process.stdout.write(
    `1,000 webhooks: answered in ${Date.now() - from} ms by ${asked} requests to Contentful, two a refresh\n`,
  );
  await timeUntil((page) => page.includes('The last word?'));
  // Each instance: one round at once, then one a second for as long as calls come in, and one after the last.
  expect(asked / REQUESTS_OF_A_ROUND).toBeLessThanOrEqual(INSTANCES * (seconds + 2));
});

test('a notice comes and goes at its moment, without a publication', async () => {
  test.setTimeout(120_000);
  const { space, sites, callWebhook, timeUntil } = publishing;
  const moment = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
  const fields = { slug: 'soon', text: 'For a few seconds only', publishFrom: moment(10), publishUntil: moment(20) };
  const values = Object.entries(fields).map(([name, value]) => [
    name,
    { 'en-US': value, ...(name === 'text' && { es: value }) },
  ]);
  const type = { sys: { type: 'Link' as const, linkType: 'ContentType' as const, id: 'banner' } };
  space.published = [
    ...space.published,
    { sys: { id: 'banner.soon', contentType: type }, fields: Object.fromEntries(values) },
  ];
  expect(await callWebhook(sites[0]!)).toBe(204);
  await sleep(4_000);
  for (const { url } of sites) expect(await (await fetch(url + PATHS[2])).text()).not.toContain(fields.text);
  await timeUntil((page) => page.includes(fields.text));
  const late = Date.now() - Date.parse(fields.publishFrom);
  await timeUntil((page) => !page.includes(fields.text));
  report('a notice came late by', [late]);
  report('a notice went late by', [Date.now() - Date.parse(fields.publishUntil)]);
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(MINUTE);
  expect(Date.now() - Date.parse(fields.publishUntil)).toBeLessThan(MINUTE);
});
