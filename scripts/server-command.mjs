import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/**
 * What a server that lives on some 70 MB of its own needs: room for short-lived things (megabytes, three times over), and an end, near
 * enough that rubbish is taken out before it piles up. `bench/README.md` has what each is worth.
 */
const ROOM = ['--max-semi-space-size=8', '--max-old-space-size=384'];
/**
 * After a burst of drawn pages, which are kept, V8 takes what each request leaves behind for something to be kept as well, and puts it
 * among the old things; there one dead request keeps the next alive. A page from memory then costs three times as much.
 */
const REQUESTS_STAY_YOUNG = '--no-allocation-site-pretenuring';
/** Of the C library on Linux, read before a process begins: all threads share one pool, and what is large goes back when it is free. */
const POOLS = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' };
/** Beside what a build clears away: somebody may start while another builds. */
const LAYER = 'node_modules/.cache/server';

/**
 * How the built site is started, by whomever.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ args: string[], env: NodeJS.ProcessEnv }}
 */
export function serverCommand(env = process.env) {
  const args = ['--disable-warning=ExperimentalWarning', ...ROOM, REQUESTS_STAY_YOUNG, layServer()];
  return { args, env: { ...POOLS, ...env } };
}

/** `server/` without its types: Node would take them out as well, with a program of 25 MB that it never lets go. @returns what to run */
function layServer() {
  mkdirSync(LAYER, { recursive: true });
  for (const name of globSync('*.ts', { cwd: 'server', exclude: (each) => /test/.test(each) })) {
    const code = stripTypeScriptTypes(readFileSync(path.join('server', name), 'utf8'));
    const file = path.join(LAYER, plain(name));
    writeFileSync(`${file}.${process.pid}`, code.replace(/(?<=from '\.\/[\w-]+)\.ts(?=')/g, '.mjs'));
    renameSync(`${file}.${process.pid}`, file); // whole at any moment: another start may read it
  }
  return path.join(LAYER, 'main.mjs');
}

const plain = (name) => name.replace(/\.ts$/, '.mjs');
