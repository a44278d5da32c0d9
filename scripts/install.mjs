// Runs under whatever Node the machine has (20 or newer): no dependency, no newer syntax.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { phase } from './progress.mjs';
import { quietly } from './commands.mjs';

const STAMP = 'node_modules/.installed-for';
const NEEDED = [22, 18]; // runs TypeScript as it is, and brings node:sqlite
const { platform, arch } = process;
const BROUGHT = [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`, `node-win-${arch}`];

/**
 * Installs the packages when the lockfile, or the machine under it, is not the one they were installed for.
 * @param {string} numbered such as `1/4 `; empty for a command that has no phases
 */
export async function installPackages(numbered) {
  const wanted = `${platform} ${arch}\n${readFileSync('package-lock.json', 'utf8')}`;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted)
    return void (numbered && console.log(`${numbered}Installing packages: nothing has changed`));
  await phase(
    `${numbered}Installing packages`,
    () => npmInstall(),
    'after each change of package-lock.json, about a minute',
  );
  writeFileSync(STAMP, wanted);
}

function npmInstall() {
  const windows = platform === 'win32'; // `ci` would delete the Node that is running
  const args = [windows ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'];
  const npm = process.env.npm_execpath; // npm's own file: no shell needed
  return npm ? quietly(process.execPath, [npm, ...args]) : quietly('npm', args);
}

/**
 * The Node that came with the packages, else the one that is running when it is new enough.
 * @returns {string | undefined} its path
 */
export function findNode() {
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const brought = BROUGHT.map((folder) => path.resolve('node_modules', folder, 'bin', file)).find(existsSync);
  if (brought && spawnSync(brought, ['--version']).status === 0) return brought;
  // npm's scripts look in `.bin` first: one that does not run here (another C library) must not stand in the way.
  rmSync('node_modules/.bin/node', { force: true });
  return isNewEnough(process.versions.node) ? process.execPath : undefined;
}

/** @param {string} version such as `22.18.0` */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}
