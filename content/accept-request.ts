import 'server-only';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import type { Db } from '#db/connect.ts';
import { type Accepted, acceptContent } from './refresh.ts';

/**
 * SQLite's file belongs to the running server alone, so `npm run content -- accept` cannot open it. It lays a file beside it
 * instead: whoever may write there may decide. The server takes it away and leaves its answer in another.
 * @returns `undefined` where the database can be opened by anyone who knows its address
 */
export function acceptFiles(databaseUrl: string): { request: string; answer: string } | undefined {
  const file = /^file:(?!:memory:)(.+)$/.exec(databaseUrl)?.[1];
  return file ? { request: `${file}.accept`, answer: `${file}.accepted` } : undefined;
}

/** Looks for such a file. Cheap: asked every two seconds. */
export async function acceptIfAsked(db: Db, databaseUrl: string): Promise<void> {
  const files = acceptFiles(databaseUrl);
  if (!files || !existsSync(files.request)) return;
  await rm(files.request, { force: true });
  const accepted: Accepted = await acceptContent(db);
  await writeFile(files.answer, JSON.stringify(accepted), { mode: 0o600 });
}
