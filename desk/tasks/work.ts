import type { Db } from '#db/connect.ts';

/** What a task is told besides what it shall do. It runs where the database can be opened: in the command, or in the server. */
export type Work = {
  db: Db;
  /** Where a task that makes a file puts it. Not there yet. */
  file: string;
  /** Fingerprints of the keys that signatures are sealed to now. */
  keys: string[];
  now: Date;
  /** Called after each step. */
  progress(done: number, total: number): void;
  stop: AbortSignal;
};
