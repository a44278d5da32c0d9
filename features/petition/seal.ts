import 'server-only';
import { Encrypter } from 'age-encryption';
import type { Locale } from '#i18n/routing.ts';
import type { Disclosure } from './limits.ts';

/** What the organizers read once they have opened a sealed row. A change of this shape is a new `version`. */
export type SealedSignature = {
  version: 1;
  name: string;
  zip: string;
  comment: string;
  locale: Locale;
  disclosure: Disclosure;
  district: number | null;
  textVersion: string;
  /** `YYYY-MM-DD` in Milwaukee. Never the hour. */
  day: string;
};

/**
 * Bytes. Every record is filled up with spaces to a multiple of this, so that its length does not tell a long name or a
 * comment: 500 accented letters still fit into one step.
 */
const STEP = 2_048;

/**
 * One age file in base64, for the organizers' keys only: this server cannot open it again.
 * @param recipients one to three X25519 public keys (`age1...`)
 * @throws when there is no recipient, or one that is no key
 */
export async function sealSignature(signature: SealedSignature, recipients: string[]): Promise<string> {
  if (recipients.length === 0) throw new Error('There is no key to seal to.');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(padded(JSON.stringify(signature)))).toString('base64');
}

/** JSON may end in spaces: it is read as if they were not there. */
function padded(json: string): Buffer {
  const plain = Buffer.from(json);
  return Buffer.concat([plain, Buffer.alloc(Math.ceil(plain.length / STEP) * STEP - plain.length, ' ')]);
}
