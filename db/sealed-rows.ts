import type { Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

type Row = Selectable<Database['signatures']>;

/** What leaves the server for the organizers: everything but the mark of the six words. */
export type SealedRow = Omit<Row, 'codeHash'>;

const COLUMNS = [
  'id',
  'state',
  'batch',
  'confirmed',
  'disclosure',
  'district',
  'textVersion',
  'day',
  'sealed',
] as const;

/**
 * The next rows in the order of their random ids, which says nothing about who came when. Read in steps, so that the server
 * can answer visitors in between: what is signed or withdrawn meanwhile may be in or not.
 * @param after the last id of the step before; empty at first
 */
export async function listSealedRows(db: Db, after: string, limit: number): Promise<SealedRow[]> {
  return db.selectFrom('signatures').select(COLUMNS).where('id', '>', after).orderBy('id').limit(limit).execute();
}

/**
 * Who wants updates, sealed; in the order of random marks, which says nothing about who came when. In steps, as above.
 * @param after the last mark of the step before; empty at first
 */
export async function listSealedSubscribers(
  db: Db,
  after: string,
  limit: number,
): Promise<Selectable<Database['subscribers']>[]> {
  return db
    .selectFrom('subscribers')
    .selectAll()
    .where('tokenHash', '>', after)
    .orderBy('tokenHash')
    .limit(limit)
    .execute();
}

/** How many rows there are, quarantined ones too. Reads the index once. */
export async function countRows(db: Db): Promise<number> {
  return countOf(db, 'signatures');
}

/** How many asked for updates, each address as often as it asked. */
export async function countSubscribers(db: Db): Promise<number> {
  return countOf(db, 'subscribers');
}

async function countOf(db: Db, table: 'signatures' | 'subscribers'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every text that was shown to be signed, the oldest first. */
export async function listTexts(db: Db): Promise<Selectable<Database['petitionTexts']>[]> {
  return db.selectFrom('petitionTexts').selectAll().orderBy('since').orderBy('version').execute();
}
