import type { Selectable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

type Row = Selectable<Database['content']>;

/** An answer of Contentful: the entries as JSON, a mark of that text, and when Contentful last gave it. */
export type SavedContent = Pick<Row, 'revision' | 'json' | 'since'>;
export type HeldContent = SavedContent & { reasons: string };
type State = Pick<Row, 'revision' | 'since' | 'reasons'>;

/** Keeps the last good answer of Contentful, for every instance and the next start. What was held back is dropped. */
export async function saveContent(db: Db, content: SavedContent): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await putRow(trx, { id: 'current', ...content, reasons: null });
    await trx.deleteFrom('content').where('id', '=', 'held').execute();
  });
}

/** The same answer again: only its moment moves on, and what was held back is dropped. */
export async function keepContent(db: Db, { revision, since }: Pick<Row, 'revision' | 'since'>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('content')
      .set({ since })
      .where('id', '=', 'current')
      .where('revision', '=', revision)
      .execute();
    await trx.deleteFrom('content').where('id', '=', 'held').execute();
  });
}

/** Keeps an answer that is not shown, beside the one that is (or beside none, before the first good one). */
export async function holdContent(db: Db, content: HeldContent): Promise<void> {
  await putRow(db, { id: 'held', ...content });
}

/**
 * Shows what was held back.
 * @returns false when another answer, or none, is held by now: nothing changes then
 */
export async function releaseContent(db: Db, revision: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('content')
      .selectAll()
      .where('id', '=', 'held')
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (!held) return false;
    await putRow(trx, { ...held, id: 'current', reasons: null });
    await trx.deleteFrom('content').where('id', '=', 'held').execute();
    return true;
  });
}

async function putRow(db: Db, { id, ...content }: Row): Promise<void> {
  await db
    .insertInto('content')
    .values({ id, ...content })
    .onConflict((c) => c.column('id').doUpdateSet(content))
    .execute();
}

export async function findContent(db: Db, id: Row['id'] = 'current'): Promise<(SavedContent & State) | undefined> {
  return db
    .selectFrom('content')
    .select(['revision', 'json', 'since', 'reasons'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Cheap enough to ask every two seconds: no text is read. */
export async function findContentState(db: Db): Promise<{ current?: State; held?: State }> {
  const rows = await db.selectFrom('content').select(['id', 'revision', 'since', 'reasons']).execute();
  return Object.fromEntries(rows.map(({ id, ...state }) => [id, state]));
}
