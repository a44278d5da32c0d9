import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db } from './connect.ts';
import type { Database } from './schema.ts';

export type SavedContent = Omit<Selectable<Database['content']>, 'id'>;
type Accepted = Pick<Insertable<Database['content']>, 'revision' | 'json' | 'since'>;
type Held = Pick<Updateable<Database['content']>, 'heldRevision' | 'heldJson' | 'heldReasons'>;

const NOTHING_HELD = { heldRevision: null, heldJson: null, heldReasons: null };

/** Keeps the last good answer of Contentful, for every instance and the next start. What was held back is dropped. */
export async function saveContent(db: Db, accepted: Accepted): Promise<void> {
  await db
    .insertInto('content')
    .values({ id: 'current', ...accepted, ...NOTHING_HELD })
    .onConflict((c) => c.column('id').doUpdateSet({ ...accepted, ...NOTHING_HELD }))
    .execute();
}

/** Notes an answer that is not shown yet, beside the one that is. Without a row there is nothing to protect, so none is written. */
export async function holdContent(db: Db, held: Held): Promise<void> {
  await db.updateTable('content').set(held).where('id', '=', 'current').execute();
}

export async function findContent(db: Db): Promise<SavedContent | undefined> {
  return db
    .selectFrom('content')
    .select(['revision', 'json', 'since', 'heldRevision', 'heldJson', 'heldReasons'])
    .executeTakeFirst();
}

/** Cheap enough to ask every two seconds: no text is read. */
export async function findContentState(
  db: Db,
): Promise<Pick<SavedContent, 'revision' | 'since' | 'heldReasons'> | undefined> {
  return db.selectFrom('content').select(['revision', 'since', 'heldReasons']).executeTakeFirst();
}
