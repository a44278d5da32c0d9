import 'server-only';
import {
  createConfirmation,
  createSubscriber,
  holdConfirmation,
  answerConfirmation,
  holdSignature,
  markAddress,
  type NewSubscriber,
  suppressAddress,
} from '#db/confirmations.ts';
import type { Db } from '#db/connect.ts';
import { createJob, setAside } from '#db/outbox.ts';
import { confirmSignature, deleteSignatureById } from '#db/signatures.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Outcome, Problem } from '#lib/form.ts';
import { logError } from '#lib/log.ts';
import { hoursFrom, RETENTION } from '#lib/retention.ts';
import { markOfAddress } from '#mail/address.ts';
import { jobFor } from '#mail/jobs.ts';
import { closeWithMailKey, currentMailKey, openWithMailKey } from '#mail/keys.ts';
import { hashOfToken, isToken, newToken } from '#mail/token.ts';
import { sealSubscriber } from './seal.ts';

/** What pressing a button on the page of a link does; sealed until then, and forgotten afterwards. */
type LinkPayload = {
  signatureId: string;
  /** Of the address, and until when it is known to have confirmed. */
  mark: string;
  markUntil: string;
  /** For who ticked updates. Sealed for the organizers from the start: we could not read it again. */
  subscriber: NewSubscriber | null;
};

/**
 * Mails that people behind one network ask for within `RETENTION.attemptMinutes` as others do; the rest leaves after all others. That is
 * 240 an hour of the 500 that the site sends (`MAIL_PER_HOUR`): one network cannot hold up everyone's mail, nor make us write to
 * thousands of strangers.
 */
export const MOST_MAILS = 40;

type Signer = { email: string; updates: boolean; locale: Locale; signatureId: string };

/**
 * Prepares the mail that asks to confirm an address. Whether the address is new, known, or wants no mail makes no difference
 * here, not in time either: what is not wanted is left out when the outbox is worked off.
 * @returns what is to be saved in the transaction of the signature, told whether its network asks for more mails than `MOST_MAILS`
 */
export async function prepareLink(
  db: Db,
  { email, updates, locale, signatureId }: Signer,
  recipients: string[],
  now: Date,
): Promise<(trx: Db, isCrowd: boolean) => Promise<void>> {
  const key = await currentMailKey(db, now);
  const token = newToken();
  const tokenHash = hashOfToken(token);
  const until = [key.until, hoursFrom(now, RETENTION.unconfirmedHours)].toSorted()[0]!;
  const payload: LinkPayload = {
    signatureId,
    mark: markOfAddress(email),
    markUntil: hoursFrom(now, RETENTION.addressMarkHours),
    subscriber: updates ? await subscriberOf(email, locale, recipients) : null,
  };
  const sealed = closeWithMailKey(key, purposeOf(tokenHash), payload);
  const job = jobFor('confirm', { to: email, locale, token, until, signatureId }, key, now);
  return async (trx, isCrowd) => {
    await createConfirmation(trx, { tokenHash, keyId: key.id, sealed, until });
    await createJob(trx, isCrowd ? setAside(job) : job);
  };
}

async function subscriberOf(email: string, locale: Locale, recipients: string[]): Promise<NewSubscriber> {
  const token = newToken();
  const sealed = await sealSubscriber({ version: 1, email, locale, token }, recipients);
  return { tokenHash: hashOfToken(token), sealed };
}

const purposeOf = (tokenHash: string) => `link ${tokenHash}`;

export const ANSWERS = ['confirm', 'not-me'] as const;
type Answer = (typeof ANSWERS)[number];

/** What stands now. The first answer stays: pressing again, or the other button, changes nothing. */
export type Answered = { state: 'confirmed' | 'not-me'; wantsUpdates: boolean };

/** Does what a pressed button on the page of a link says. */
export async function answerLink(
  getDb: () => Promise<Db>,
  { token, answer }: Record<string, string>,
  now = new Date(),
): Promise<Outcome<Answered>> {
  const again = (problem: Problem) => ({ draft: { values: { token: token ?? '' }, errors: {}, problem } });
  const chosen = ANSWERS.find((each) => each === answer);
  if (!chosen) return { draft: { values: { token: token ?? '' }, errors: { answer: 'choice' } } };
  if (!isToken(token)) return again('expired');
  try {
    const answered = await answerToken(await getDb(), hashOfToken(token), chosen, now);
    return answered ? { receipt: answered } : again('expired');
  } catch (error) {
    logError('petition.confirm', error);
    return again('failed');
  }
}

function answerToken(db: Db, tokenHash: string, answer: Answer, now: Date): Promise<Answered | undefined> {
  return inTransaction(db, async (trx): Promise<Answered | undefined> => {
    const link = await holdConfirmation(trx, tokenHash, now.toISOString());
    if (link && link.state !== 'waiting') return { state: link.state, wantsUpdates: false };
    const opened = link && (await openWithMailKey(trx, link.keyId, purposeOf(tokenHash), link.sealed));
    if (!opened) return undefined;
    return answer === 'confirm'
      ? confirm(trx, tokenHash, opened as LinkPayload, now)
      : deny(trx, tokenHash, opened as LinkPayload);
  });
}

async function confirm(trx: Db, tokenHash: string, link: LinkPayload, now: Date): Promise<Answered | undefined> {
  const { signatureId, mark, markUntil, subscriber } = link;
  if (!(await holdSignature(trx, signatureId))) return undefined; // taken back with its six words
  await answerConfirmation(trx, tokenHash, 'confirmed');
  if (await markAddress(trx, mark, markUntil, now.toISOString())) await confirmSignature(trx, signatureId);
  if (subscriber) await createSubscriber(trx, subscriber);
  return { state: 'confirmed', wantsUpdates: subscriber !== null };
}

async function deny(trx: Db, tokenHash: string, { signatureId, mark }: LinkPayload): Promise<Answered> {
  await answerConfirmation(trx, tokenHash, 'not-me');
  await deleteSignatureById(trx, signatureId);
  await suppressAddress(trx, mark);
  return { state: 'not-me', wantsUpdates: false };
}
