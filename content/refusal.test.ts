import { expect, test } from 'vitest';
import { openDb } from '#db/connect.ts';
import { saveContent } from '#db/content.ts';
import { httpClient } from './client.ts';
import { apiError } from './edition/delivery-errors.ts';
import { refusal, refusalAtStart } from './refusal.ts';
import { startPeer, TOKEN } from './testing.ts';

const peer = startPeer({ retryLimit: 0 });
const place = () => ({ space: 'peer', accessToken: TOKEN, environment: 'master', host: peer().host });
const asked = (change: object) => refusal(httpClient({ ...place(), ...change }, { retryLimit: 0, timeout: 500 }));

test.each([
  ['the wrong space', { space: 'other' }, /CONTENTFUL_SPACE_ID .+ names nothing/],
  ['the wrong environment', { environment: 'staging' }, /CONTENTFUL_ENVIRONMENT names nothing/],
  ['a revoked token', { accessToken: 'a-revoked-token' }, /^CONTENTFUL_ACCESS_TOKEN is not known to Contentful/],
])('%s is answered with the sentence that mends it, without a value', async (_, change, sentence) => {
  const said = await asked(change);
  expect(said).toMatch(sentence);
  for (const value of Object.values(change)) expect(said).not.toContain(value);
});

test('right variables, and a Contentful that is away, stop nothing', async () => {
  expect(await asked({})).toBeUndefined();
  for (const fault of [() => apiError(500, 'server'), () => apiError(429, 'rateLimit'), () => undefined]) {
    peer().always = fault;
    expect(await asked({})).toBeUndefined();
  }
});

test('a start is stopped until there is content; later a token that was taken back closes nothing', async () => {
  const revoked = httpClient({ ...place(), accessToken: 'a-revoked-token' }, { retryLimit: 0 });
  const db = await openDb('file::memory:');
  expect(await refusalAtStart(db, revoked)).toMatch(/^CONTENTFUL_ACCESS_TOKEN /);
  expect(await refusalAtStart(db, undefined)).toBeUndefined();
  await saveContent(db, { revision: 'good', json: '[]', since: '2026-11-24T12:00:00.000Z' });
  expect(await refusalAtStart(db, revoked)).toBeUndefined();
  await db.destroy();
});
