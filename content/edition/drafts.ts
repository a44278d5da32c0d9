import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RawEntry } from '../raw-entry.ts';
import { fileOf } from './file-of.ts';
import { EDITION_FOLDER, readEntries } from './read-edition.ts';

/** Entries that are not published yet, in the same shape and order of folders. No page reads them. */
export const DRAFTS_FOLDER = 'content/edition/drafts';

export async function readDrafts(): Promise<RawEntry[]> {
  return readEntries(path.resolve(DRAFTS_FOLDER));
}

/** @returns the folder they lie in */
export async function writeDrafts(drafts: RawEntry[]): Promise<string> {
  for (const draft of drafts) await writeEntry(DRAFTS_FOLDER, draft);
  return DRAFTS_FOLDER;
}

/** Every entry as it is being written: a draft instead of the published entry with its id. Pure. */
export function withDrafts(published: RawEntry[], drafts: RawEntry[]): RawEntry[] {
  return [...new Map([...published, ...drafts].map((entry) => [entry.sys.id, entry])).values()];
}

/** Drafts take the place of the entries with their ids. */
export async function publishDrafts(drafts: RawEntry[]): Promise<void> {
  for (const draft of drafts) {
    await writeEntry(EDITION_FOLDER, draft);
    await rm(path.join(DRAFTS_FOLDER, fileOf(draft)));
  }
}

async function writeEntry(folder: string, entry: RawEntry): Promise<void> {
  const file = path.join(folder, fileOf(entry));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(entry, null, 2)}\n`);
}
