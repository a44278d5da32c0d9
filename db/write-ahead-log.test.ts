import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { answerConfirmation, createConfirmation, createSubscriber, deleteSubscriber } from './confirmations.ts';
import { type Db, openDb } from './connect.ts';
import { createSignature } from './create-signature.ts';
import { addDelivery } from './deliveries.ts';
import { forgetBefore } from './forget.ts';
import { letLetterGo, withdrawLetter } from './letters.ts';
import { createJob, deleteJob } from './outbox.ts';
import { dropBatch, releaseBatch } from './quarantine.ts';
import { deleteSignature, deleteSignatureById } from './signatures.ts';
import { emptyLogOfDeleted } from './write-ahead-log.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = new Date('2026-11-24T18:00:00Z');

/** As long as what is sealed to two keys. */
const someSealed = () => randomBytes(2_600).toString('base64');

async function sign(db: Db, sealed: string, batch?: string, day = '2026-11-24'): Promise<string> {
  const id = crypto.randomUUID();
  await createSignature(db, {
    signature: { id, codeHash: id, sealed, disclosure: 'count', district: null, textVersion: 'v', day, batch },
    press: { hash: id, until: '2027' },
    text: { version: 'v', json: '{}', since: day },
    ceiling: { key: id, now: '2026', until: '2027', most: 1 },
  });
  return id;
}

const FAR = '2027-01-01T00:00:00.000Z';
const linkWith = (sealed: string) => ({ tokenHash: sealed.slice(0, 40), keyId: 'k', sealed, until: FAR });
const jobWith = (sealed: string) => ({
  ...{ id: sealed.slice(0, 40), kind: 'letter' as const, keyId: 'k', sealed, messageId: 'm' },
  ...{ dueAt: FAR, attempts: 0, admitted: 0, reason: null, until: FAR },
});

/** In pieces: where a row lay over two pages, each is found. */
function isOnDisk(file: string, sealed: string): boolean {
  const pieces = sealed.match(/.{64}/g)!;
  const all = ['', '-wal'].map((end) => (existsSync(file + end) ? readFileSync(file + end, 'latin1') : '')).join('\n');
  return pieces.some((piece) => all.includes(piece));
}

test('promise withdrawal: after the next round neither the file nor its log holds what was taken back', async () => {
  const file = path.join(folder, 'site.db');
  const db = await openDb(`file:${file}`);
  for (let others = 0; others < 30; others++) await sign(db, someSealed());
  const ways: Record<string, (sealed: string) => Promise<unknown>> = {
    'with its words': async (sealed) => deleteSignature(db, await sign(db, sealed)),
    'by its mail': async (sealed) => deleteSignatureById(db, await sign(db, sealed)),
    'as a flood': async (sealed) => (await sign(db, sealed, 'words-a')) && dropBatch(db, 'words-a'),
    'as what came together': async (mark) => (await sign(db, someSealed(), mark)) && releaseBatch(db, mark),
    'from the updates': async (sealed) => {
      await createSubscriber(db, { tokenHash: 't', sealed });
      await deleteSubscriber(db, 't');
    },
    'as a mail that is not to be sent': async (sealed) => {
      await createJob(db, jobWith(sealed));
      await deleteJob(db, jobWith(sealed));
    },
    'as a link that was pressed': async (sealed) => {
      await createConfirmation(db, linkWith(sealed));
      await answerConfirmation(db, linkWith(sealed).tokenHash, 'confirmed');
    },
    'as a letter that is written anew': async (sealed) => {
      await createConfirmation(db, linkWith(sealed));
      await withdrawLetter(db, linkWith(sealed).tokenHash);
    },
    'as a letter that was let go': async (sealed) => {
      await createConfirmation(db, linkWith(sealed));
      await letLetterGo(db, linkWith(sealed).tokenHash, '2026-11-27T18:00:00.000Z');
    },
  };
  for (const [way, take] of Object.entries(ways)) {
    const [stays, goes] = [someSealed(), someSealed()];
    await sign(db, stays);
    await take(goes);
    expect(isOnDisk(file, goes), `${way}, before the round`).toBe(true);
    await forgetBefore(db, NOW);
    expect([isOnDisk(file, goes), isOnDisk(file, stays)], way).toEqual([false, true]);
  }
  const delivered = someSealed();
  await sign(db, delivered, undefined, '2026-06-01');
  await addDelivery(db, { id: 'd', day: '2026-06-02', through: '2026-06-01' });
  await forgetBefore(db, NOW);
  expect(isOnDisk(file, delivered), 'after the hand-over').toBe(false);
  await db.destroy();
});

test('a round that fails is made up for by the next one', async () => {
  const file = path.join(folder, 'failed.db');
  const db = await openDb(`file:${file}`);
  const gone = someSealed();
  await deleteSignature(db, await sign(db, gone));
  const broken = {
    getExecutor: () => {
      throw new Error('busy');
    },
  } as unknown as Db;
  await expect(emptyLogOfDeleted(broken)).rejects.toThrow('busy');
  expect(isOnDisk(file, gone)).toBe(true);
  await emptyLogOfDeleted(db);
  expect(isOnDisk(file, gone)).toBe(false);
  await db.destroy();
});

test('what is acknowledged is on the disk: SQLite waits for it at every commit', async () => {
  const db = await openDb(`file:${path.join(folder, 'synchronous.db')}`);
  expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]); // FULL
  await db.destroy();
});

test('a process that ends takes the log along', () => {
  const file = path.join(folder, 'ended.db');
  const child = `
    const { openDb } = await import('#db/connect.ts');
    const db = await openDb('file:${file}');
    await db.insertInto('paperCounts').values({ id: 'a', day: '2026-11-24', count: 1, addedOn: '2026-11-24' }).execute();
    process.exit(0);`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--input-type=module', '-e', child],
    {
      encoding: 'utf8',
      env: { NODE_ENV: 'test', DATABASE_URL: `file:${file}` },
    },
  );
  expect(status, stderr).toBe(0);
  expect(existsSync(file)).toBe(true);
  expect(existsSync(`${file}-wal`)).toBe(false);
});
