import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RawEntry } from '../raw-entry.ts';
import { keptForProcess } from './kept.ts';

/** `next.config.ts` carries the folder along, and the built server stands in `.next/standalone` (`server/next-app.ts`). */
export const EDITION_FOLDER = 'content/edition/entries';

/** Every entry of the embedded edition, by id. @throws naming the file that is no JSON */
export function readEdition(): Promise<RawEntry[]> {
  return keptForProcess('edition.entries', () => readEntries(path.resolve(EDITION_FOLDER)));
}

/** Every entry in a folder, by id; none where it is not there. @throws naming the file that is no JSON */
export async function readEntries(folder: string): Promise<RawEntry[]> {
  const files = (existsSync(folder) ? await readdir(folder, { recursive: true }) : []).filter((name) =>
    name.endsWith('.json'),
  );
  const entries = await Promise.all(files.map((name) => readEntry(path.join(folder, name))));
  return entries.toSorted((a, b) => (a.sys.id < b.sys.id ? -1 : 1));
}

async function readEntry(file: string): Promise<RawEntry> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as RawEntry;
  } catch (cause) {
    throw new Error(`${file} is no JSON.`, { cause });
  }
}
