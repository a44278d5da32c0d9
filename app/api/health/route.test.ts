import { beforeEach, expect, test, vi } from 'vitest';
import { restart } from '#content/testing.ts';
import { adopt, getEdition } from '#content/current.ts';
import { getDb } from '#db/connect.ts';
import { holdContent, saveContent } from '#db/content.ts';
import { GET } from './route.ts';

beforeEach(() => {
  restart();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const ask = async () => {
  const answer = await GET();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('with the embedded edition it says since when that is', async () => {
  expect(await ask()).toMatchObject({
    status: 200,
    body: {
      status: 'ok',
      edition: 'embedded',
      contentSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      database: 'sqlite',
      petition: 'no-keys',
      keys: [],
      mail: 'off',
    },
  });
});

test('with Contentful it says when that last gave what is shown, and what is held back', async () => {
  const db = await getDb();
  const since = '2026-11-24T12:00:00.000Z';
  await saveContent(db, { revision: 'r1', json: '[]', since });
  await holdContent(db, { revision: 'r2', json: '[]', since, reasons: '["empty"]' });
  adopt(await getEdition(), 'r1');
  expect((await ask()).body).toMatchObject({ edition: 'contentful', contentSince: since, held: ['empty'] });
});

test('503 when the database does not answer, at once or in two seconds', async () => {
  const db = await getDb();
  await db.destroy();
  expect(await ask()).toEqual({ status: 503, body: { status: 'database', database: 'sqlite' } });
  restart();
  const kept = (globalThis as unknown as { kept: Map<string, unknown> }).kept;
  kept.set('db', new Promise(() => undefined));
  expect((await ask()).status).toBe(503);
});
