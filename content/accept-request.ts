import 'server-only';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Db } from '#db/connect.ts';
import { layDown, pickUp, trayOf } from '#lib/tray.ts';
import { acceptContent } from './refresh.ts';

/** What `npm run content -- accept` asks a running server for, and what that answers. */
export const askedSchema = z.object({ id: z.string() });
export const answeredSchema = z.object({
  id: z.string(),
  outcome: z.enum(['accepted', 'nothing', 'impossible']),
  reasons: z.array(z.string()),
});

/** Accepts what is held back, where a command has asked this server for it. Cheap: looked for every two seconds. */
export async function acceptIfAsked(db: Db, databaseUrl: string): Promise<void> {
  const tray = trayOf(databaseUrl, 'accept');
  if (!tray || !existsSync(tray.request)) return;
  await rename(tray.request, tray.taken);
  const asked = await pickUp(tray.taken, askedSchema);
  await rm(tray.taken, { force: true });
  if (asked) await layDown(tray.answer, { id: asked.id, ...(await acceptContent(db)) });
}
