import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Db } from '#db/connect.ts';
import { findMailKey, getMailKey } from '#db/mail-keys.ts';
import { storedKeyFor } from '#lib/keys.ts';
import { hoursFrom, RETENTION } from '#lib/retention.ts';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Bytes. Texts are filled up with spaces to a multiple of this, so that their length does not tell the length of an address. */
const STEP = 512;

/** The key of one hour. What it closes opens until `until`, and never again. */
export type MailKey = { id: string; until: string; key: Buffer };

/**
 * The key that closes what is written now. It lies in the database, where all instances find it and where it is destroyed;
 * opening takes SITE_SECRET too, so that a copy of the database alone opens nothing.
 */
export async function currentMailKey(db: Db, now: Date): Promise<MailKey> {
  const id = now.toISOString().slice(0, 'YYYY-MM-DDTHH'.length);
  const until = hoursFrom(new Date(`${id}:00:00Z`), RETENTION.mailKeyHours);
  const key = await getMailKey(db, { id, key: randomBytes(32).toString('base64'), until });
  return { id, until, key: bound(key) };
}

/** @returns the text as a JSON value, or `undefined` when its key is destroyed or it was not closed by us */
export async function openWithMailKey(db: Db, keyId: string, purpose: string, sealed: string): Promise<unknown> {
  const key = await findMailKey(db, keyId);
  if (!key) return undefined;
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(CIPHER, bound(key), bytes.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(plain.toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** @param purpose what it is and whose: it opens only where the same is said */
export function closeWithMailKey({ key }: MailKey, purpose: string, value: object): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(purpose));
  const closed = Buffer.concat([cipher.update(padded(JSON.stringify(value))), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64');
}

const bound = (key: string) =>
  Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), storedKeyFor('mail'), 'mail', 32));

function padded(json: string): Buffer {
  const plain = Buffer.from(json);
  return Buffer.concat([plain, Buffer.alloc(Math.ceil(plain.length / STEP) * STEP - plain.length, ' ')]);
}
