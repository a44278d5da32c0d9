import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a program needs that Next does not bundle: the code of a package and of all that it uses, as patterns for
 * `outputFileTracingIncludes`.
 * @param {string} name
 * @param {string} [from] the folder that uses it, from the top of the project
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
export function filesOfPackage(name, from = '.', seen = new Set()) {
  const folder = findPackage(name, from);
  if (seen.has(folder)) return [];
  seen.add(folder);
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const used = Object.keys(dependencies).flatMap((each) => filesOfPackage(each, folder, seen));
  return [`${folder}/**/*.{js,cjs,mjs,json,trie}`, ...used];
}

/**
 * A program of ours that Next does not bundle, since it runs by itself: its file, all of ours that it imports, and all packages.
 * @param {string} file from the top of the project
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
export function filesOfProgram(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export|\}) (?!type\b)[^;]*?from '([^']+)';$/gm);
  return [file, ...[...imports].flatMap(([, from]) => filesOfImport(file, from, seen))];
}

function filesOfImport(file, from, seen) {
  if (from.startsWith('node:')) return [];
  if (from.startsWith('#')) return filesOfProgram(from.slice(1), seen);
  if (from.startsWith('.')) return filesOfProgram(path.posix.join(path.posix.dirname(file), from), seen);
  return filesOfPackage(from);
}

/** As Node looks for it: beside who uses it first, then further up. */
function findPackage(name, from) {
  for (let folder = from; ; folder = path.posix.dirname(folder)) {
    const found = path.posix.join(folder, 'node_modules', name);
    if (existsSync(found)) return found;
    if (folder === '.') throw new Error(`${name} is not installed: run npm ci.`);
  }
}
