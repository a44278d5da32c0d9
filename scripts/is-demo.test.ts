import { spawnSync } from 'node:child_process';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openDemoWarning } from './is-demo.mjs';

const SETTINGS = pathToFileURL(path.resolve('scripts/settings.mjs')).href;
const PUBLIC = 'https://sop130.example';

/** Away from the folder of the project, whose `.env` may say something. */
function hostWith(given: Record<string, string>): string {
  const script = `await import(${JSON.stringify(SETTINGS)}); console.log(process.env.HOSTNAME)`;
  const env = { ...process.env, SITE_URL: '', HOSTNAME: '', ...given };
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: tmpdir(), env });
  return stdout.toString().trim();
}

test.each([
  ['a demo', {}, '127.0.0.1'],
  ['a demo in a container', { HOSTNAME: hostname() }, '127.0.0.1'],
  ['a demo that is to be seen', { HOSTNAME: '0.0.0.0' }, '0.0.0.0'],
  ['a site', { SITE_URL: PUBLIC }, '0.0.0.0'],
  ['a site in a container', { SITE_URL: PUBLIC, HOSTNAME: hostname() }, '0.0.0.0'],
  ['a site behind a proxy', { SITE_URL: PUBLIC, HOSTNAME: '127.0.0.1' }, '127.0.0.1'],
])('%s listens where it should', (_what, given, host) => {
  expect(hostWith(given)).toBe(host);
});

test('a demo that others can reach says that real names do not belong in it', () => {
  expect(openDemoWarning({ HOSTNAME: '0.0.0.0' })).toMatch(/^This demo .+ names do not belong in it: .+SITE_URL/);
  expect(openDemoWarning({ HOSTNAME: '192.168.1.20', SITE_URL: 'http://localhost:3000' })).toContain('192.168.1.20');
  for (const HOSTNAME of ['127.0.0.1', 'localhost', '::1']) expect(openDemoWarning({ HOSTNAME })).toBe('');
  expect(openDemoWarning({ HOSTNAME: '0.0.0.0', SITE_URL: PUBLIC })).toBe('');
});
