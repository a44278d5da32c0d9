import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { once } from '#lib/once.ts';
import type { RawEntry } from '../raw-entry.ts';

/** `next.config.ts` carries the folder along, and the built server stands in `.next/standalone` (`server/next-app.ts`). */
const FOLDER = 'content/edition/entries';

/** Every entry of the embedded edition, by id. Read once in a process: the files belong to the build. */
export function readEdition(): Promise<RawEntry[]> {
  return once('edition.entries', () => readEntries(path.resolve(FOLDER)));
}

async function readEntries(folder: string): Promise<RawEntry[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  const entries = texts.map((text) => JSON.parse(text) as RawEntry);
  return entries.toSorted((a, b) => (a.sys.id < b.sys.id ? -1 : 1));
}
