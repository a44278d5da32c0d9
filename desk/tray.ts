import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/**
 * SQLite's file belongs to the running server alone. So a command of the desk lays its request beside it, and the server does
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

/** `undefined` where the database can be opened by anyone who knows its address. */
export function trayOf(databaseUrl: string): Tray | undefined {
  const file = /^file:(?!:memory:)(.+)$/.exec(databaseUrl)?.[1];
  if (!file) return undefined;
  const beside = (name: string) => `${file}.desk-${name}`;
  return { request: beside('request'), taken: beside('taken'), answer: beside('answer'), file: beside('file') };
}

export const requestSchema = z.object({ id: z.string(), task: z.string(), input: z.unknown() });
export const answerSchema = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('working'), done: z.number(), total: z.number() }),
  z.object({ id: z.string(), state: z.literal('done'), result: z.unknown() }),
  z.object({ id: z.string(), state: z.literal('failed'), code: z.string() }),
]);
export type TrayAnswer = z.output<typeof answerSchema>;

/** Whole or not at all: the other side looks at any moment. */
export async function layDown(file: string, value: z.output<typeof requestSchema> | TrayAnswer): Promise<void> {
  const draft = `${file}-${randomUUID()}`;
  await writeFile(draft, JSON.stringify(value), { mode: 0o600 });
  await rename(draft, file);
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
