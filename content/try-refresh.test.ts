import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Db, openDb } from '#db/connect.ts';
import { saveContent } from '#db/content.ts';
import { apiError } from './edition/delivery-errors.ts';
import { restart, startPeer, TOKEN } from './testing.ts';

const peer = startPeer({ retryLimit: 0 });
let db: Db;
let log: unknown[];
beforeEach(async () => {
  vi.resetModules();
  restart();
  log = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void log.push(JSON.parse(line)));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.stubEnv('CONTENTFUL_SPACE_ID', 'peer');
  vi.stubEnv('CONTENTFUL_ACCESS_TOKEN', TOKEN);
  vi.stubEnv('CONTENTFUL_HOST', peer().host);
  db = await openDb('file::memory:');
});
afterEach(() => db.destroy());

async function tryRefresh(getDb = () => Promise.resolve(db)) {
  return (await import('./try-refresh.ts')).tryRefresh(getDb);
}

const DAY = '2026-11-20T10:00:00.000Z';

/** What is shown is from that day. */
async function sinceDay(): Promise<void> {
  await tryRefresh();
  const { revision, json } = await db
    .selectFrom('content')
    .selectAll()
    .where('id', '=', 'current')
    .executeTakeFirstOrThrow();
  await saveContent(db, { revision, json, since: DAY });
}

test('a refresh that fails is logged with the moment since when the words are old', async () => {
  await sinceDay();
  peer().always = () => apiError(401, 'tokenInvalid');
  expect(await tryRefresh()).toBe('failed');
  expect(log).toEqual([
    expect.objectContaining({
      event: 'content.refresh',
      name: 'AccessTokenInvalid',
      edition: 'contentful',
      contentSince: DAY,
    }),
  ]);
});

test('what is held back is logged with its reasons, and with the moment since when the words are old', async () => {
  await sinceDay();
  const { space } = peer();
  space.published = space.published.filter(({ sys }) => sys.contentType.sys.id !== 'timelineEvent');
  expect(await tryRefresh()).toBe('held');
  expect(log).toEqual([
    expect.objectContaining({ event: 'content.held', reasons: ['fewer:timelineEvent'], contentSince: DAY }),
  ]);
  peer().always = () => apiError(500, 'server');
  expect(await tryRefresh()).toBe('failed');
  expect(log[1]).toMatchObject({ event: 'content.refresh', contentSince: DAY, held: ['fewer:timelineEvent'] });
});

test('before Contentful has ever answered, it is the day of the edition', async () => {
  peer().always = () => apiError(500, 'server');
  expect(await tryRefresh()).toBe('failed');
  expect(log).toEqual([
    expect.objectContaining({ edition: 'embedded', contentSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }),
  ]);
});

test('a database that is away is logged once, and nothing is thrown', async () => {
  expect(await tryRefresh(() => Promise.reject(new RangeError('away')))).toBe('failed');
  expect(log).toEqual([expect.objectContaining({ event: 'content.refresh', name: 'RangeError' })]);
});
