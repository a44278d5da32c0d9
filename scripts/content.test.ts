import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As `npm --prefix` calls it from another folder. */
function content(...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/content.mjs', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each(['check', 'policy', 'publish', 'export-file', 'import-file', 'serve', 'accept'])(
  '%s --help says how it is called, and does nothing else',
  (command) => {
    const { status, stdout, stderr } = content(command, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^npm run content -- COMMAND/);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a file is named from where one stands, and what is there already stays', () => {
  expect(content('export-file', 'edition.json')).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(folder)).toEqual(['edition.json']);
  writeFileSync(path.join(folder, 'edition.json'), 'mine');
  const again = content('export-file', 'edition.json');
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
  expect(readFileSync(path.join(folder, 'edition.json'), 'utf8')).toBe('mine');
});

test('so is an order, whatever stands before it', () => {
  const { status, stderr } = content('policy', '--version', '2017-07-06', 'order.pdf');
  expect([status, stderr]).toEqual([2, expect.stringContaining(path.join(folder, 'order.pdf'))]);
});
