import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Boundaries } from '#lib/boundaries.ts';
import { env } from '#lib/env.ts';
import { keptForProcess } from './edition/kept.ts';

/** What `npm run districts -- import` leaves. `next.config.ts` carries it along. */
const IMPORTED = 'content/districts.json';

/** The district lines; nothing until they have been imported: then the list and the City's own page remain. */
export function getBoundaries(): Promise<Boundaries | undefined> {
  return keptForProcess('content.boundaries', async () => {
    const text = await readFile(path.resolve(env.DISTRICTS_FILE ?? IMPORTED), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as Boundaries);
  });
}
