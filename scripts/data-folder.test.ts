import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptIfAsked } from '#content/accept-request.ts';
import { openDb } from '#db/connect.ts';
import { layDown, trayOf } from '#lib/tray.ts';
import { openFilesWarning } from './data-folder.mjs';
import { demoRecipient } from './demo-key.mjs';
import { EXIT } from './exit-codes.mjs';

const top = mkdtempSync(path.join(tmpdir(), 'modes-'));
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
let umask: number;
beforeAll(() => (umask = process.umask(0o022))); // as machines have it
afterAll(() => {
  process.umask(umask);
  rmSync(top, { recursive: true });
});

test.skipIf(process.platform === 'win32')(
  'what lies beside the database is for the user of the site alone',
  async () => {
    const file = path.join(top, 'data/deep/site.db');
    const url = `file:${file}`;
    const db = await openDb(url);
    await layDown(trayOf(url, 'desk')!.request, { id: '1', task: 'count', input: {} });
    const { request, answer } = trayOf(url, 'accept')!;
    await layDown(request, { id: '1' });
    await acceptIfAsked(db, url);
    await demoRecipient(path.join(top, 'demo/demo-key.txt'));
    for (const folder of ['data', 'data/deep', 'demo'])
      expect([folder, modeOf(path.join(top, folder))]).toEqual([folder, '700']);
    for (const each of [file, `${file}-wal`, trayOf(url, 'desk')!.request, answer, path.join(top, 'demo/demo-key.txt')])
      expect([path.basename(each), modeOf(each)]).toEqual([path.basename(each), '600']);
    await db.destroy();
  },
);

test.skipIf(process.platform === 'win32')(
  'a database that others can read is named at the start, with what closes it and touches nothing else',
  () => {
    const folder = mkdtempSync(path.join(top, 'old-'));
    const url = `file:${folder}/site.db`;
    for (const name of ['site.db', 'site.db-wal', 'holiday.jpg']) writeFileSync(path.join(folder, name), '');
    chmodSync(folder, 0o755);
    expect(openFilesWarning(url)).toBe(
      `Other users of this machine can read ${folder}/site.db, where sealed signatures lie. Close it: chmod go= '${folder}/site.db' '${folder}/site.db-wal'`,
    );
    chmodSync(path.join(folder, 'site.db'), 0o600);
    expect(openFilesWarning(url)).toMatch(/chmod go= '[^']*-wal'$/);
    chmodSync(path.join(folder, 'site.db-wal'), 0o600);
    expect(openFilesWarning(url)).toBe('');
    chmodSync(path.join(folder, 'site.db'), 0o644);
    chmodSync(folder, 0o700); // nobody else gets in
    for (const quiet of [url, 'file::memory:', 'postgres://db/site', `file:${top}/nowhere/site.db`])
      expect(openFilesWarning(quiet)).toBe('');
  },
);

test.skipIf(process.getuid?.() !== 0)('what root asks of the server lies there for the user of the site', async () => {
  const folder = mkdtempSync(path.join(top, 'owned-'));
  chownSync(folder, 65_534, 65_534);
  const { request } = trayOf(`file:${folder}/site.db`, 'desk')!;
  await layDown(request, { id: '1' });
  expect(statSync(request)).toMatchObject({ uid: 65_534, gid: 65_534 });
});

test('a place where no database can be made is told apart from one that another server holds', () => {
  const file = path.join(top, 'a-file');
  writeFileSync(file, '');
  const env = { ...process.env, DATABASE_URL: `file:${file}/site.db` };
  const args = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'scripts/migrate.mjs'];
  const { status, stderr } = spawnSync(process.execPath, args, { env });
  expect(status).toBe(EXIT.held);
  expect(stderr.toString()).toMatch(
    /cannot be made there \(E\w+\)\. Does its folder belong to the user that runs the site/,
  );
});
