import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quietly } from './commands.mjs';

const STAMP = '.next/built-from';
/** What stands beside the pages and is not drawn into them. Everything else counts, so that a new folder is never forgotten. */
const NOT_BUILT =
  /^(node_modules|docs|e2e|scripts|server|bench|test-results|\..*)$|\.(md|test\.tsx?|tsbuildinfo)$|^LICENSE|^next-env|^(eslint|vitest|playwright)\.config/;
/** What organizers lay down beside it: exports, lists, keys, mails. Nothing that is drawn from has such a name. */
const OF_ORGANIZERS = /\.(jsonl|unfinished|csv|eml|key)$|^sent-.*\.txt$/;
/** The folder that `desk open` fills, as docs/organizers.en.md names it: at the top alone, a folder of the code may be named so. */
const LISTS = `lists${path.sep}`;
/** What pages are drawn with besides files. */
const BAKED = ['SITE_URL', 'PETITION_RECIPIENTS'];

/** True when the finished build was made from exactly these sources and variables. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesHash();
}

/**
 * Builds, and puts beside the server what Next leaves for others to copy. Types are left to `npm test`: they would take half the time.
 * @param {(line: string) => void} say hears where the build is
 */
export async function build(say) {
  const from = sourcesHash(); // before: what is changed meanwhile is not in it
  rmSync(STAMP, { force: true });
  await quietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { say });
  cpSync('public', '.next/standalone/public', { recursive: true });
  cpSync('.next/static', '.next/standalone/.next/static', { recursive: true });
  for (const copy of globSync('.next/standalone/.env*')) rmSync(copy); // a variable taken out of `.env` would live on there
  writeFileSync(STAMP, from); // last: an interrupted build has none
}

/**
 * By content: a pull or a checkout that ends where it began needs no build.
 * @param {string} [folder]
 * @param {Record<string, string | undefined>} [settings]
 */
export function sourcesHash(folder = '.', settings = process.env) {
  const isSource = (name) => !NOT_BUILT.test(name) && !OF_ORGANIZERS.test(name);
  const hash = createHash('sha256');
  for (const file of globSync('**', { cwd: folder, exclude: (name) => !isSource(path.basename(name)) }).toSorted()) {
    const full = path.join(folder, file);
    if (!file.startsWith(LISTS) && isSource(path.basename(file)) && statSync(full).isFile())
      hash.update(`${file}\0`).update(readFileSync(full));
  }
  for (const name of BAKED) hash.update(`\0${name}=${settings[name] ?? ''}`);
  return hash.digest('hex');
}
