import { randomInt } from 'node:crypto';

/**
 * What every signature changes, a sum or a ceiling, lies in so many rows, of which each signature takes one by chance. A row of
 * Postgres that was changed is locked until the change is on the disk; with one row, one signature would wait for the other.
 */
export const SHARDS = 8;

export const someShard = (): number => randomInt(SHARDS);
