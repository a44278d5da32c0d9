import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDb } from '#db/connect.ts';
import { findContent, holdContent } from '#db/content.ts';
import { layDown, trayOf } from '#lib/tray.ts';
import { acceptIfAsked } from './accept-request.ts';
import { readEdition } from './edition/read-edition.ts';

test('only a database that one server keeps to itself has such files', () => {
  expect(trayOf('file:/data/site.db', 'accept')).toMatchObject({
    request: '/data/site.db.accept-request',
    answer: '/data/site.db.accept-answer',
  });
  expect(trayOf('file::memory:', 'accept')).toBeUndefined();
  expect(trayOf('postgres://db/site', 'accept')).toBeUndefined();
});

test('the server takes up the file beside its database once, and leaves its answer', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const folder = await mkdtemp(path.join(tmpdir(), 'accept-'));
  const url = `file:${path.join(folder, 'site.db')}`;
  const { request, answer } = trayOf(url, 'accept')!;
  const db = await openDb(url);
  const held = { revision: 'r', json: JSON.stringify(await readEdition()), since: '2026-11-24T12:00:00.000Z' };
  await holdContent(db, { ...held, reasons: '["fewer:faqItem"]' });

  await acceptIfAsked(db, url);
  expect(await findContent(db)).toBeUndefined();
  await writeFile(request, '{"id":'); // half a file, as only a stranger lays down
  await acceptIfAsked(db, url);
  expect([existsSync(request), existsSync(answer), await findContent(db)]).toEqual([false, false, undefined]);
  await layDown(request, { id: 'i' });
  await acceptIfAsked(db, url);
  expect(JSON.parse(await readFile(answer, 'utf8'))).toEqual({
    id: 'i',
    outcome: 'accepted',
    reasons: ['fewer:faqItem'],
  });
  expect(existsSync(request)).toBe(false);
  expect((await findContent(db))?.revision).toBe('r');
  await db.destroy();
  await rm(folder, { recursive: true });
});
