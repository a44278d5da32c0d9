import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect } from 'kysely';

/** SQLite as Node brings it. What we have acknowledged survives a power cut; a second process that opens the file is refused. */
export function sqlite(file: string): SqliteDialect {
  if (file !== ':memory:') makePrivate(file);
  const database = new DatabaseSync(file); // no `timeout`: waiting for a lock would stop the whole process
  try {
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
    );
  } catch (error) {
    database.close();
    throw new Error(`${file} cannot be opened. Is another server using it?`, { cause: error });
  }
  closeAtTheEnd(database);
  return new SqliteDialect({ database: forKysely(database) });
}

const open = new Set<DatabaseSync>();

/** However the process ends of itself: closing empties the write-ahead log into the file and takes it away. */
function closeAtTheEnd(database: DatabaseSync): void {
  if (open.size === 0) process.on('exit', closeAll);
  open.add(database);
}

function closeAll(): void {
  for (const database of open) close(database);
}

function close(database: DatabaseSync): void {
  database.close();
  open.delete(database);
  if (open.size === 0) process.off('exit', closeAll);
}

/** More are never kept: the site asks a few dozen questions, of which some come in as many forms as they have rows. */
const MOST_STATEMENTS = 500;

/** Each question is read by SQLite once. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  const known = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => close(database),
    prepare(sql) {
      const statement = known.get(sql) ?? prepare(database, sql);
      if (known.size < MOST_STATEMENTS) known.set(sql, statement);
      return statement;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): ReturnType<SqliteDatabase['prepare']> {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as never[])),
    run: (parameters) => statement.run(...(parameters as never[])),
    iterate: (parameters) => database.prepare(sql).iterate(...(parameters as never[])) as IterableIterator<unknown>,
  };
}

/** For the user of the site alone, whatever the umask: SQLite gives the files beside it the same mode. */
function makePrivate(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}
