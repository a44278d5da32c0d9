import { randomUUID } from 'node:crypto';
import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';

/**
 * SQLite's file belongs to the running server alone. So a command lays its request beside it, and the server does
 * the work and lays its answer there: whoever may write there could as well replace the database. Nothing personal is in
 * either; a file made by the work is sealed as its rows are.
 */
export type Tray = {
  request: string;
  /** The request while it is being done: taken away by the command when the person stops it. */
  taken: string;
  answer: string;
  file: string;
};

/**
 * @param who asks: `desk`, `accept`. The first part of the names.
 * @returns `undefined` where the database can be opened by anyone who knows its address
 */
export function trayOf(databaseUrl: string, who: 'desk' | 'accept'): Tray | undefined {
  const file = /^file:(?!:memory:)(.+)$/.exec(databaseUrl)?.[1];
  if (!file) return undefined;
  const beside = (name: string) => `${file}.${who}-${name}`;
  return { request: beside('request'), taken: beside('taken'), answer: beside('answer'), file: beside('file') };
}

/** Whole or not at all: the other side looks at any moment. */
export async function layDown(file: string, value: object): Promise<void> {
  const draft = `${file}-${randomUUID()}`;
  await writeFile(draft, JSON.stringify(value), { mode: 0o600 });
  if (process.getuid?.() === 0) await giveToOwner(draft); // root asks a server that runs as somebody else
  await rename(draft, file);
}

async function giveToOwner(file: string): Promise<void> {
  const { uid, gid } = await stat(path.dirname(file));
  await chown(file, uid, gid);
}

/** @returns `undefined` when it is not there, or is something else */
export async function pickUp<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
