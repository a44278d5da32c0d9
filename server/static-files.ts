import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pack, plainOf } from './packed.ts';
import type { SharedAnswer } from './send.ts';
import { classesOfScript } from './used-styles.ts';

const MAX_BYTES = 1024 * 1024; // larger ones are read from disk by Next
const TEXT = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};
const BINARY = { '.woff2': 'font/woff2', '.png': 'image/png', '.ico': 'image/x-icon' };

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

/** Our own files by address, in memory and packed before anyone asks. What is not here, Next answers. */
export function readStaticFiles(dir: string): Map<string, SharedAnswer> {
  return new Map([
    ...filesIn(path.join(dir, 'public'), '/'),
    ...filesIn(path.join(dir, '.next/static'), '/_next/static/'),
  ]);
}

/** What each script file may draw. Read once: the files are those of one build. */
export function classesOfFiles(files: Map<string, SharedAnswer>): (address: string) => Set<string> {
  const known = new Map<string, Set<string>>();
  return (address) => {
    const file = files.get(address);
    const classes = known.get(address) ?? classesOfScript(file ? plainOf(file.packed).toString() : '');
    known.set(address, classes);
    return classes;
  };
}

function filesIn(folder: string, prefix: string): [string, SharedAnswer][] {
  const types: Record<string, string> = { ...TEXT, ...BINARY };
  return globSync('**/*.*', { cwd: folder }).flatMap((name) => {
    const file = path.join(folder, name);
    const type = types[path.extname(name)];
    if (!type || statSync(file).size > MAX_BYTES) return [];
    const address = prefix + name.split(path.sep).join('/');
    const headers = { 'content-type': type, 'cache-control': hasNameOfItsContent(address) ? FOREVER : ASK_EACH_TIME };
    const compress = path.extname(name) in TEXT;
    return [[address, { status: 200, headers, packed: pack(readFileSync(file), compress), compress }]];
  });
}

/** Next names its files by their content, and a changed font gets a new name by hand: a browser need not ask again. */
const hasNameOfItsContent = (address: string) => /^\/(_next\/static|fonts)\//.test(address);
