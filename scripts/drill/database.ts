import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '#db/testing-postgres.ts';

export type DrillDatabase = { name: 'SQLite' | 'Postgres'; url: string; remove: () => Promise<void> };

/** An empty database for one drill: a file, or a Postgres that writes as carefully as a real one. */
export async function makeDatabase(isPostgres: boolean): Promise<DrillDatabase> {
  if (isPostgres) {
    const { url, stop } = await startPostgres();
    return { name: 'Postgres', url, remove: stop };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'drill-'));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  return { name: 'SQLite', url: `file:${path.join(folder, 'site.db')}`, remove };
}
