import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Db, openDb } from '#db/connect.ts';
import { findContent, findContentState, saveContent } from '#db/content.ts';
import { getContent, getEdition } from './current.ts';
import { rateLimited, apiError } from './edition/delivery-errors.ts';
import { listFaqItems } from './faq.ts';
import { acceptContent, followSaved, isNewestContent, refreshContent } from './refresh.ts';
import { describeContent } from './state.ts';
import { entryOf, type Fault, restart, startPeer } from './testing.ts';

// Section "faults that are drilled": whatever Contentful does, visitors see the last good content.
const peer = startPeer({ retryLimit: 0 });
const askedTwice = startPeer({ retryLimit: 1 }); // the SDK waits two seconds before it asks again
let db: Db;
let errors: ReturnType<typeof vi.spyOn>;
beforeEach(async () => {
  restart();
  errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  db = await openDb('file::memory:');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.destroy();
});

const refresh = (client = peer().client) => refreshContent(db, client, 0);
const SLUG = 'faq-item.limits';

function publish(question: string): void {
  entryOf(peer().space.published, SLUG).fields.question = { 'en-US': question, es: `¿${question}` };
}
const questions = async () =>
  [...(await listFaqItems('en')), ...(await listFaqItems('es'))].map(({ question }) => question);

test('a changed word is shown, and pages drawn before are old', async () => {
  publish('New words?');
  expect(await refresh()).toBe('adopted');
  expect(await questions()).toEqual(expect.arrayContaining(['New words?', '¿New words?']));
  expect(globalThis.contentChangedAt).toBeGreaterThan(Date.now() - 1_000);
});

test('an instance knows whether another has newer words', async () => {
  expect(await isNewestContent(db, undefined)).toBe(true);
  expect(await isNewestContent(db, peer().client)).toBe(true); // Contentful has not answered yet
  await refresh();
  expect(await isNewestContent(db, peer().client)).toBe(true);
  await saveContent(db, { revision: 'of another', json: '[]', since: new Date().toISOString() });
  expect(await isNewestContent(db, peer().client)).toBe(false);
  expect(await isNewestContent(db, undefined)).toBe(true); // no Contentful, so the edition is what there is
});

test('the same answer again changes nothing but its moment', async () => {
  await refresh();
  const before = (await findContentState(db)).current;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await refresh()).toBe('unchanged');
  const after = (await findContentState(db)).current;
  expect(after?.revision).toBe(before?.revision);
  expect(after?.since).not.toBe(before?.since);
});

const truncated: Fault = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"sys":{"type":"Array"},"total":2,"items":[{"sys"');
};
const faults: Record<string, Fault> = {
  'a revoked token (401)': () => apiError(401, 'tokenInvalid'),
  'an unknown space (404)': () => apiError(404, 'notFound'),
  '500 again and again': () => apiError(500, 'server'),
  '503 that is a page of HTML': (response) => void response.writeHead(503).end('<html>Service unavailable'),
  '429 again and again': () => rateLimited(0),
  'truncated JSON': truncated,
  'a connection that breaks off': (response) => void response.destroy(),
  'words instead of a list': () => ({ status: 200, headers: {}, body: { hello: 'world' } }),
  'a list of something else': () => ({ status: 200, headers: {}, body: { total: 1, items: [{ title: 'no entry' }] } }),
};

test.each(Object.keys(faults))('%s: the refresh fails, the last good content stays', async (name) => {
  publish('Good words?');
  await refresh();
  const shown = await getContent();
  publish('Later words?');
  peer().always = faults[name];
  await expect(refresh()).rejects.toThrow();
  expect(await questions()).toContain('Good words?');
  expect((await findContentState(db)).held).toBeUndefined();
  expect(await getContent()).toBe(shown);
  peer().always = undefined;
  expect(await refresh()).toBe('adopted');
  expect(await questions()).toContain('Later words?');
});

test('silence until the time is over: the refresh fails, the last good content stays', async () => {
  publish('Good words?');
  await refresh();
  peer().always = () => undefined;
  await expect(refresh(peer().impatient)).rejects.toThrow('timeout');
  expect(await questions()).toContain('Good words?');
});

test.each(['429 with the time to wait', '500'])('%s, once: the SDK asks again', async (name) => {
  const { client, faults, paths } = askedTwice();
  faults.push(() => (name === '500' ? apiError(500, 'server') : rateLimited(0)));
  expect(await refresh(client)).toBe('adopted');
  expect(paths).toHaveLength(3);
});

test('a slow answer is waited for as long as it is in time', async () => {
  peer().delayMs = 100;
  expect(await refresh()).toBe('adopted');
});

const bad: Record<string, [change: () => void, reason: string]> = {
  'an empty space': [() => (peer().space.published = []), 'empty'],
  'everything of one type unpublished': [() => drop('faqItem'), 'fewer:faqItem'],
  'the settings unpublished': [() => drop('siteSettings'), 'missing:siteSettings'],
  'the petition text unpublished': [() => drop('petitionText'), 'missing:petitionText'],
  'a page without its text': [() => drop('pageText'), 'missing:pageText:home'],
  'another schema': [() => renameField('faqItem', 'question', 'title'), 'fewer:faqItem'],
  'a deleted locale': [() => (peer().space.locales = ['en-US']), 'language:es'],
  'the deleted default locale': [() => (peer().space.locales = ['es']), 'empty'],
};

function drop(type: string): void {
  const { space } = peer();
  space.published = space.published.filter(({ sys }) => sys.contentType.sys.id !== type);
}
function renameField(type: string, from: string, to: string): void {
  for (const { sys, fields } of peer().space.published) {
    if (sys.contentType.sys.id !== type) continue;
    fields[to] = fields[from]!;
    delete fields[from];
  }
}

test.each(Object.keys(bad))('%s is held back with its reason', async (name) => {
  const [change, reason] = bad[name]!;
  publish('Good words?');
  await refresh();
  change();
  expect(await refresh()).toBe('held');
  expect(JSON.parse((await findContentState(db)).held?.reasons ?? '[]')).toContain(reason);
  expect(await questions()).toContain('Good words?');
});

test('before the first good answer the embedded edition is the measure, and is shown', async () => {
  drop('faqItem');
  expect(await refresh()).toBe('held');
  expect(await getContent()).toBe(await getEdition());
  expect((await findContent(db, 'held'))?.reasons).toContain('fewer:faqItem');
});

test('a person releases what was held, but not what pages cannot be drawn from', async () => {
  await refresh();
  expect(await acceptContent(db)).toEqual({ outcome: 'nothing', reasons: [] });
  drop('timelineEvent');
  await refresh();
  expect(await acceptContent(db)).toEqual({ outcome: 'accepted', reasons: ['fewer:timelineEvent'] });
  expect(await refresh()).toBe('unchanged');
  expect((await getContent()).en.timelineEvent).toEqual([]);
  drop('siteSettings');
  await refresh();
  expect(await acceptContent(db)).toEqual({ outcome: 'impossible', reasons: ['missing:siteSettings'] });
  expect((await getContent()).en.siteSettings).toHaveLength(1);
});

test('after a restart during an outage the kept answer is shown', async () => {
  publish('Kept words?');
  await refresh();
  restart();
  peer().always = () => apiError(500, 'server');
  expect(await questions()).not.toContain('Kept words?');
  await followSaved(db);
  expect(await questions()).toContain('Kept words?');
});

test('a kept answer that this version of the code cannot draw from is not shown, and said once', async () => {
  for (const json of ['[]', '{"en":{}}', '[{"sys":{}}]']) {
    await saveContent(db, { revision: json, json, since: '2026-11-24T12:00:00.000Z' });
    await followSaved(db);
    await followSaved(db);
    expect(await getContent()).toBe(await getEdition());
    expect(await describeContent(db)).toMatchObject({ edition: 'embedded', held: ['unreadable'] });
  }
  expect(errors).toHaveBeenCalledTimes(3);
});

test('a thousand calls at once make two rounds, and each sees what was published before it', async () => {
  const first = refresh();
  await until(() => peer().paths.length > 0);
  publish('Newest words?');
  await Promise.all([first, ...Array.from({ length: 1_000 }, () => refresh())]);
  expect(peer().paths).toHaveLength(2 * REQUESTS_OF_A_ROUND);
  expect(await questions()).toContain('Newest words?');
});

test('a stream of calls that goes on and on asks once a second, also between two rounds', async () => {
  const calls: Promise<unknown>[] = [];
  const from = Date.now();
  while (Date.now() - from < 2_500) {
    calls.push(refreshContent(db, peer().client));
    await sleep(5);
  }
  publish('Newest words?');
  await Promise.all([...calls, refreshContent(db, peer().client)]);
  const seconds = Math.ceil((Date.now() - from) / 1_000);
  expect(calls.length).toBeGreaterThan(50);
  expect(peer().paths.length / REQUESTS_OF_A_ROUND).toBeGreaterThanOrEqual(3);
  expect(peer().paths.length / REQUESTS_OF_A_ROUND).toBeLessThanOrEqual(seconds + 1);
  expect(await questions()).toContain('Newest words?');
});

/** To Contentful, for as much content as the edition. */
const REQUESTS_OF_A_ROUND = 2;

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await sleep(1);
}
