import 'server-only';
import { findSignatureState, isSuppressed } from '#db/confirmations.ts';
import type { Db } from '#db/connect.ts';
import { findLetterLink } from '#db/letters.ts';
import { type Job, type NewJob, RANKS } from '#db/outbox.ts';
import { env } from '#lib/env.ts';
import { markOfAddress } from './address.ts';
import {
  confirmLetter,
  type ConfirmPayload,
  letterConfirmLetter,
  type LetterConfirmPayload,
} from './confirm-letter.ts';
import { closeWithMailKey, type MailKey, openWithMailKey } from './keys.ts';
import type { Letter } from './letter.ts';
import { officeLetter, type OfficePayload } from './office-letter.ts';
import { hashOfToken } from './token.ts';

/** What each kind of mail needs to be written. A new kind is one entry here, one in `KINDS`, and one in `db/schema.ts`. */
type Payloads = { confirm: ConfirmPayload; letterConfirm: LetterConfirmPayload; letter: OfficePayload };
export type Kind = keyof Payloads;

/** `gone`: the reason to write is, and the job is deleted in silence. `waits`: with a flood, until the organizers have looked. */
type Standing = 'wanted' | 'waits' | 'gone';

type Writer<Payload> = {
  write: (payload: Payload) => Letter;
  standing: (db: Db, payload: Payload) => Promise<Standing>;
  /** An office does not end what others write to it, and has a limit of its own (`LETTERS_A_DAY`). Its writer has pressed a button: it goes first. */
  isToOffice?: true;
};

const KINDS: { [Each in Kind]: Writer<Payloads[Each]> } = {
  confirm: {
    write: confirmLetter,
    standing: async (db, { signatureId }) => STANDING[(await findSignatureState(db, signatureId)) ?? 'gone'],
  },
  letterConfirm: {
    write: letterConfirmLetter,
    standing: async (db, { token }) =>
      (await findLetterLink(db, hashOfToken(token), ''))?.state === 'waiting' ? 'wanted' : 'gone',
  },
  letter: { write: officeLetter, standing: async () => 'wanted', isToOffice: true },
};

const STANDING = { counted: 'wanted', quarantined: 'waits', gone: 'gone' } as const;

/** A row for `createJob`, due at once. What it holds of a person is closed with the key of this hour. */
export function jobFor<K extends Kind>(
  kind: K,
  payload: Payloads[K],
  key: MailKey,
  now: Date,
  id: string = crypto.randomUUID(),
): NewJob {
  return {
    id,
    kind,
    keyId: key.id,
    sealed: closeWithMailKey(key, `${kind} ${id}`, payload),
    messageId: `<${crypto.randomUUID()}@${new URL(env.SITE_URL).hostname}>`,
    dueAt: now.toISOString(),
    attempts: 0,
    admitted: 0,
    reason: null,
    until: key.until,
    rank: KINDS[kind].isToOffice ? RANKS.letGo : RANKS.asked,
  };
}

export type Opened = {
  letter: Letter;
  /** Of the person it goes to; none for an office. */
  mark?: string;
  standing: Standing;
};

/** Reads a job again and writes its letter. `undefined`: its key is destroyed. */
export async function openJob(db: Db, { id, kind, keyId, sealed }: Job): Promise<Opened | undefined> {
  const payload = await openWithMailKey(db, keyId, `${kind} ${id}`, sealed);
  if (payload === undefined) return undefined;
  const writer = KINDS[kind] as Writer<unknown>; // what was closed as this kind is of this kind
  const letter = writer.write(payload);
  const mark = writer.isToOffice ? undefined : markOfAddress(letter.to);
  const standing = mark && (await isSuppressed(db, mark)) ? 'gone' : await writer.standing(db, payload);
  return { letter, mark, standing };
}
