import 'server-only';
import { holdConfirmation, suppressAddress, answerConfirmation } from '#db/confirmations.ts';
import type { Db } from '#db/connect.ts';
import { findLetterLink, isLetterUnderWay, letLetterGo } from '#db/letters.ts';
import { createJob } from '#db/outbox.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Outcome, Problem } from '#lib/form.ts';
import { logError } from '#lib/log.ts';
import { jobFor } from '#mail/jobs.ts';
import { currentMailKey, openWithMailKey } from '#mail/keys.ts';
import { hashOfToken, isToken } from '#mail/token.ts';
import { countForOffice } from './count-letters.ts';

/** A letter between "send it for me" and the pressed button, as it lies under the key of its hour. */
export type WaitingLetter = {
  /** Whose pinned address it goes to: the Council President's where the seat of `district` is vacant. */
  seat: number;
  district: number;
  /** Of the letter. */
  locale: Locale;
  subject: string;
  letter: string;
  name: string;
  email: string;
  /** Of the writer's address, for "This was not me". */
  mark: string;
};

export const purposeOf = (tokenHash: string): string => `letter of link ${tokenHash}`;

const ANSWERS = ['send', 'not-me'] as const;

/** What became of a letter: `underway` until the mail server has taken it, `undelivered` when it would not within three days. */
export type LetterState = 'underway' | 'sent' | 'undelivered' | 'not-me';

/** What the page of a link shows. */
export type Look = { letter: WaitingLetter } | { state: LetterState; sentAt: string | null };

/** Reads, and changes nothing: for a page that scanners open too. `undefined`: the link is over, or none of ours. */
export async function lookAtLetter(db: Db, token: string, now = new Date()): Promise<Look | undefined> {
  const tokenHash = hashOfToken(token);
  const link = await findLetterLink(db, tokenHash, now.toISOString());
  if (!link) return undefined;
  if (link.state === 'not-me') return { state: 'not-me', sentAt: null };
  if (link.state === 'confirmed') {
    if (link.sentAt) return { state: 'sent', sentAt: link.sentAt };
    return { state: (await isLetterUnderWay(db, tokenHash)) ? 'underway' : 'undelivered', sentAt: null };
  }
  const opened = await openWithMailKey(db, link.keyId, purposeOf(tokenHash), link.sealed);
  return opened ? { letter: opened as WaitingLetter } : undefined;
}

/** What the page after a press needs to look again. The letter comes along while it fits, so that a copy can be had. */
export type LetterAnswered = { pressed: string; state: LetterState; copy?: { district: number; letter: string } };

/** Does what a pressed button on the page of a link says. Pressing again, or the other button, changes nothing. */
export async function answerLetter(
  getDb: () => Promise<Db>,
  { token = '', answer }: Record<string, string>,
  now = new Date(),
): Promise<Outcome<LetterAnswered>> {
  const again = (problem: Problem) => ({ draft: { values: { token }, errors: {}, problem } });
  const chosen = ANSWERS.find((each) => each === answer);
  if (!chosen) return { draft: { values: { token }, errors: { answer: 'choice' } } };
  if (!isToken(token)) return again('expired');
  try {
    const db = await getDb();
    const before = await lookAtLetter(db, token, now);
    if (!before) return again('expired');
    const isDone = 'state' in before || (await inTransaction(db, (trx) => answerOnce(trx, token, chosen, now)));
    if (!isDone) return again('expired');
    const after = await lookAtLetter(db, token, now);
    if (!after || 'letter' in after) return again('failed');
    const copy = 'letter' in before && chosen === 'send' ? copyOf(before.letter) : undefined;
    return { receipt: { pressed: token, state: after.state, copy } };
  } catch (error) {
    if (error instanceof DayIsFull) return again('full');
    logError('contact.confirm', error);
    return again('failed');
  }
}

const copyOf = ({ district, letter }: WaitingLetter) => ({ district, letter });

class DayIsFull extends Error {}

/** @throws {DayIsFull} when this office has had as many letters today as we send */
async function answerOnce(trx: Db, token: string, answer: (typeof ANSWERS)[number], now: Date): Promise<boolean> {
  const tokenHash = hashOfToken(token);
  const link = await holdConfirmation(trx, tokenHash, now.toISOString());
  if (!link || link.state !== 'waiting') return link !== undefined; // another press was quicker
  const opened = await openWithMailKey(trx, link.keyId, purposeOf(tokenHash), link.sealed);
  if (!opened) return false;
  const letter = opened as WaitingLetter;
  if (answer === 'send') await letGo(trx, tokenHash, letter, now);
  else {
    await answerConfirmation(trx, tokenHash, 'not-me');
    await suppressAddress(trx, letter.mark);
  }
  return true;
}

async function letGo(trx: Db, tokenHash: string, waiting: WaitingLetter, now: Date): Promise<void> {
  if (!(await countForOffice(trx, waiting.seat, now))) throw new DayIsFull();
  const { seat, locale, subject, letter: body, name, email: replyTo } = waiting;
  const key = await currentMailKey(trx, now);
  const payload = { seat, locale, subject, body, name, replyTo };
  await createJob(trx, jobFor('letter', payload, key, now, tokenHash));
  await letLetterGo(trx, tokenHash, key.until);
}
