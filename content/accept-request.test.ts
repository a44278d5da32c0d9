import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDb } from '#db/connect.ts';
import { findContent, holdContent } from '#db/content.ts';
import { acceptFiles, acceptIfAsked } from './accept-request.ts';
import { readEdition } from './edition/read-edition.ts';

test('only a database that one server keeps to itself has such files', () => {
  expect(acceptFiles('file:/data/site.db')).toEqual({
    request: '/data/site.db.accept',
    answer: '/data/site.db.accepted',
  });
  expect(acceptFiles('file::memory:')).toBeUndefined();
  expect(acceptFiles('postgres://db/site')).toBeUndefined();
});

test('the server takes up the file beside its database once, and leaves its answer', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const folder = await mkdtemp(path.join(tmpdir(), 'accept-'));
  const url = `file:${path.join(folder, 'site.db')}`;
  const { request, answer } = acceptFiles(url)!;
  const db = await openDb(url);
  const held = { revision: 'r', json: JSON.stringify(await readEdition()), since: '2026-11-24T12:00:00.000Z' };
  await holdContent(db, { ...held, reasons: '["fewer:faqItem"]' });

  await acceptIfAsked(db, url);
  expect(await findContent(db)).toBeUndefined();
  await writeFile(request, '');
  await acceptIfAsked(db, url);
  expect(JSON.parse(await readFile(answer, 'utf8'))).toEqual({ outcome: 'accepted', reasons: ['fewer:faqItem'] });
  expect(existsSync(request)).toBe(false);
  expect((await findContent(db))?.revision).toBe('r');
  await db.destroy();
  await rm(folder, { recursive: true });
});
