import { SqliteAdapter, sql } from 'kysely';
import type { Db } from './connect.ts';

/**
 * What was deleted stands in SQLite's write-ahead log until that is emptied; `secure_delete` cares for the file itself. Postgres
 * has no such command: there the log and dead rows are gone when the server recycles them.
 */
export async function emptyWriteAheadLog(db: Db): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
