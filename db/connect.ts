import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { env } from '#lib/env.ts';
import { logError } from '#lib/log.ts';
import { once } from '#lib/once.ts';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';
import { sqlite } from './sqlite.ts';

export type Db = Kysely<Database>;

export const isSqlite = (url: string): boolean => url.startsWith('file:');

/** `file:PATH` is SQLite, `postgres://…` is Postgres. Everything else in `db/` is the same for both. */
export function connect(url: string): Db {
  const dialect = isSqlite(url) ? sqlite(url.slice('file:'.length)) : postgres(url);
  return new Kysely({ dialect, plugins: [new CamelCasePlugin()] });
}

/** One connection for the process, migrated. Opened at the first question, so never by `next build`. */
export function getDb(): Promise<Db> {
  return once('db', () => openDb(env.DATABASE_URL));
}

/** @throws when the database does not answer, or another server holds the SQLite file */
export async function openDb(url: string): Promise<Db> {
  const db = connect(url);
  await migrate(db).catch(async (error) => {
    await db.destroy();
    throw error;
  });
  return db;
}

function postgres(connectionString: string): PostgresDialect {
  const pool = new Pool({ connectionString, max: 10, connectionTimeoutMillis: 3_000, statement_timeout: 5_000 });
  // Without a listener a lost idle connection would end the process.
  pool.on('error', (error) => logError('db.idle', error));
  return new PostgresDialect({ pool });
}
