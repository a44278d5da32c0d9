import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * What is said at the start when other users of this machine can read the database; nothing otherwise. Files and folders that we make are
 * closed: these were made by an older version, or by hand. Only files are named to be closed: the folder may be everyone's.
 * @param {string} databaseUrl
 * @returns {string}
 */
export function openFilesWarning(databaseUrl) {
  const [, file] = /^file:(?!:memory:)(.+)$/.exec(databaseUrl) ?? [];
  const folder = file && path.dirname(file);
  if (!folder || process.platform === 'win32' || !isOpen(folder)) return '';
  const names = readdirSync(folder).filter((name) => name.startsWith(path.basename(file)));
  const open = names.map((name) => path.join(folder, name)).filter(isOpen);
  if (open.length === 0) return '';
  return `Other users of this machine can read ${file}, where sealed signatures lie. Close it: chmod go= ${open.map((each) => `'${each}'`).join(' ')}`;
}

const isOpen = (/** @type {string} */ file) => ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0;
