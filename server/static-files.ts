import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pack } from './packed.ts';
import type { SharedAnswer } from './send.ts';

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

/** Our own files by address, in memory and packed before anyone asks. What is not here, Next answers. */
export function readStaticFiles(dir: string): Map<string, SharedAnswer> {
  return new Map([
    ...filesIn(path.join(dir, 'public'), '/', 'public, max-age=0, must-revalidate'),
    ...filesIn(path.join(dir, '.next/static'), '/_next/static/', 'public, max-age=31536000, immutable'),
  ]);
}

function filesIn(folder: string, prefix: string, cacheControl: string): [string, SharedAnswer][] {
  const types: Record<string, string> = { ...TEXT, ...BINARY };
  return globSync('**/*.*', { cwd: folder }).flatMap((name) => {
    const file = path.join(folder, name);
    const type = types[path.extname(name)];
    if (!type || statSync(file).size > MAX_BYTES) return [];
    const headers = { 'content-type': type, 'cache-control': cacheControl };
    const compress = path.extname(name) in TEXT;
    return [
      [prefix + name.split(path.sep).join('/'), { status: 200, headers, packed: pack(readFileSync(file)), compress }],
    ];
  });
}
