import { SqliteAdapter, sql } from 'kysely';
import { once } from '#lib/once.ts';
import type { Db } from './connect.ts';

/** Of the whole process, as SQLite's file belongs to one. */
const deleted = () => once('rows deleted', () => ({ isAny: false }));

/** To be called where something of a person was deleted or emptied: the next round empties the log of it. Not more than one round later. */
export function noteDeleted(): void {
  deleted().isAny = true;
}

/** Called every minute: a log is not emptied for each single row that is taken back, for that stops everyone who signs meanwhile. */
export async function emptyLogOfDeleted(db: Db): Promise<void> {
  if (!deleted().isAny) return;
  deleted().isAny = false;
  await emptyWriteAheadLog(db).catch((error) => {
    noteDeleted();
    throw error;
  });
}

/**
 * What was deleted stands in SQLite's write-ahead log until that is emptied; `secure_delete` cares for the file itself. Postgres
 * has no such command: there the log and dead rows are gone when the server recycles them.
 */
export async function emptyWriteAheadLog(db: Db): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
