import type { Db } from './connect.ts';

/** All or nothing. Inside a transaction of the caller it is part of that one. */
export function inTransaction<Result>(db: Db, task: (trx: Db) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? task(db) : db.transaction().execute(task);
}
