import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Trouble } from './cli.ts';
import type { CheckedExport } from './export-file.ts';
import type { Noted } from './opened-rows.ts';

const KINDS = ['names', 'comments', 'setAside', 'updates', 'problems'] as const;
type Kind = (typeof KINDS)[number];

const progressSchema = z.object({
  /** Of which file: `CheckedExport.sha256`. */
  sha256: z.string(),
  rows: z.int(),
  offset: z.int(),
  /** How long each file was then, in bytes. What stands behind that was written just before a power cut, and is read anew. */
  sizes: z.record(z.enum(KINDS), z.int()),
  counts: z.record(z.string(), z.int()),
});
type Progress = z.output<typeof progressSchema>;

/** The folder inside `--out` where work lies until it is whole. */
const folderIn = (out: string) => path.join(out, 'unfinished');
const linesFile = (out: string, kind: Kind) => path.join(folderIn(out), `${kind}.jsonl`);
const progressFile = (out: string) => path.join(folderIn(out), 'progress.json');

/** What has been opened so far, on disk in steps: after Ctrl-C or a power cut the same command goes on there. */
export type Notes = {
  progress: Progress;
  add(noted: Noted, read: { number: number; end: number }): void;
  save(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Begins in an empty folder (made for its owner alone), or goes on where this file was left.
 * @throws `Trouble` when the folder holds something else
 */
export async function openNotes(out: string, { sha256, start }: CheckedExport): Promise<Notes> {
  const present = await readdir(out).catch((): string[] => []);
  const kept = present.includes('unfinished') ? await readProgress(out) : undefined;
  if (present.length > 0 && kept?.sha256 !== sha256) throw new Trouble('folderTaken', { folder: out });
  const progress = kept ?? {
    sha256,
    rows: 0,
    offset: start,
    sizes: { names: 0, comments: 0, setAside: 0, updates: 0, problems: 0 },
    counts: {},
  };
  await mkdir(folderIn(out), { recursive: true, mode: 0o700 });
  const files = {} as Record<Kind, FileHandle>;
  for (const kind of KINDS) {
    files[kind] = await open(linesFile(out, kind), 'a', 0o600);
    await files[kind].truncate(progress.sizes[kind]);
  }
  const pending: Record<Kind, string[]> = { names: [], comments: [], setAside: [], updates: [], problems: [] };
  const notes: Notes = {
    progress,
    add(noted, { number, end }) {
      for (const kind of KINDS) pending[kind].push(...noted[kind].map((each) => `${JSON.stringify(each)}\n`));
      for (const count of noted.counts) progress.counts[count] = (progress.counts[count] ?? 0) + 1;
      [progress.rows, progress.offset] = [number, end];
    },
    async save() {
      for (const kind of KINDS) progress.sizes[kind] += await append(files[kind], pending[kind].splice(0).join(''));
      const draft = `${progressFile(out)}.new`;
      await writeFile(draft, JSON.stringify(progress), { mode: 0o600, flush: true });
      await rename(draft, progressFile(out));
    },
    async close() {
      for (const kind of KINDS) await files[kind].close();
    },
  };
  await notes.save();
  return notes;
}

async function append(file: FileHandle, text: string): Promise<number> {
  if (text === '') return 0;
  await file.appendFile(text);
  await file.datasync();
  return Buffer.byteLength(text);
}

async function readProgress(out: string): Promise<Progress | undefined> {
  try {
    return progressSchema.parse(JSON.parse(await readFile(progressFile(out), 'utf8')));
  } catch {
    return undefined;
  }
}

/** All lines of one kind, once everything has been read. */
export async function readNotes<K extends Kind>(out: string, kind: K): Promise<Noted[K]> {
  const lines = (await readFile(linesFile(out, kind), 'utf8')).split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line)) as Noted[K];
}

/** When the lists are written, the notes go. */
export const removeNotes = (out: string): Promise<void> => rm(folderIn(out), { recursive: true });
