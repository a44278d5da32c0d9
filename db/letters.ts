import type { Confirmation } from './confirmations.ts';
import type { Db } from './connect.ts';
import { noteDeleted } from './write-ahead-log.ts';

/** A link that lets a letter go, without answering it. `undefined` once its time is over. */
export async function findLetterLink(db: Db, tokenHash: string, now: string): Promise<Confirmation | undefined> {
  return db
    .selectFrom('confirmations')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('until', '>', now)
    .executeTakeFirst();
}

/** Whether a letter still waits for the mail server. Its job has the name of its link. */
export async function isLetterUnderWay(db: Db, tokenHash: string): Promise<boolean> {
  return (await db.selectFrom('outbox').select('id').where('id', '=', tokenHash).executeTakeFirst()) !== undefined;
}

/** The link is remembered for as long as the letter may be under way, so that its page can say what became of it. */
export async function letLetterGo(trx: Db, tokenHash: string, until: string): Promise<void> {
  await trx
    .updateTable('confirmations')
    .set({ state: 'confirmed', sealed: '', until })
    .where('tokenHash', '=', tokenHash)
    .execute();
  noteDeleted(); // the letter leaves the link
}

/** For a link whose letter was written anew: it leads nowhere from now on, and its mail is not written any more. One that was answered stays. */
export async function withdrawLetter(trx: Db, tokenHash: string): Promise<void> {
  await trx.deleteFrom('confirmations').where('tokenHash', '=', tokenHash).where('state', '=', 'waiting').execute();
  noteDeleted();
}
