import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { quietly } from './commands.mjs';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const POSTGRES = ['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql*/bin', '/usr/local/opt/postgresql*/bin'];

/** What the tests use that npm does not bring: where it is found, and what Debian calls it. */
const TOOLS = {
  chromium: { find: findChromium, without: 'Set CHROMIUM to the file of a Chrome or Chromium, or install one' },
  age: { find: () => findOnPath('age'), without: 'Install age (https://age-encryption.org)' },
  postgresql: { find: findPostgres, without: undefined }, // a machine of one's own may go without
};

/** @returns {string | undefined} the file of a Chrome or Chromium */
export function findChromium({ CHROMIUM } = process.env) {
  return [CHROMIUM, ...BROWSERS].find((file) => file && existsSync(file));
}

/** @returns {string | undefined} the folder with `postgres` and `initdb`; of several versions the newest */
export function findPostgres() {
  const folders = POSTGRES.flatMap((pattern) => globSync(pattern));
  const byVersion = new Intl.Collator('en', { numeric: true }).compare;
  return folders.toSorted(byVersion).findLast((folder) => existsSync(path.join(folder, 'postgres')));
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(existsSync);
}

/**
 * Finds the tools; as root on Debian installs what is missing. Postgres is installed only where CI says that nothing may stay untried.
 * @param {(line: string) => void} say
 * @throws with one sentence per tool that is missing and could not be installed
 */
export async function bringTools(say) {
  const missing = Object.keys(TOOLS).filter((name) => !TOOLS[name].find());
  const wanted = missing.filter((name) => TOOLS[name].without || process.env.CI);
  if (wanted.length > 0 && canInstall()) await aptInstall(wanted, say);
  const without = wanted.filter((name) => TOOLS[name].without && !TOOLS[name].find());
  if (without.length > 0) throw new Error(without.map((name) => `${TOOLS[name].without}.`).join('\n'));
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

async function aptInstall(packages, say) {
  // RUNLEVEL: the tests start a Postgres of their own, Debian's need not run.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await quietly('apt-get', ['update', '-q'], { env, say });
  await quietly('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env, say });
}
