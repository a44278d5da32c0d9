import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * What is said at the start when other users of this machine can look into the folder of the database; nothing otherwise. Folders that we
 * make are closed: this one was made by an older version, or by hand.
 * @param {string} databaseUrl
 * @returns {string}
 */
export function openFolderWarning(databaseUrl) {
  const [, file] = /^file:(?!:memory:)(.+)$/.exec(databaseUrl) ?? [];
  const folder = file && path.dirname(file);
  const { mode } = (folder && statSync(folder, { throwIfNoEntry: false })) || { mode: 0 };
  if (process.platform === 'win32' || (mode & 0o077) === 0) return '';
  return `Other users of this machine can look into ${folder}, where sealed signatures lie. Close it: chmod -R go= '${folder}'`;
}
