import { sealTo } from '#lib/age/sealing.ts';
import type { SealedSignature } from './sealed-signature.ts';
import type { SealedSubscriber } from './sealed-subscriber.ts';

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
export function sealSignature(signature: SealedSignature, recipients: string[]): Promise<string> {
  return seal(signature, recipients, STEP);
}

/** As `sealSignature`; in one size for every address. */
export function sealSubscriber(subscriber: SealedSubscriber, recipients: string[]): Promise<string> {
  return seal(subscriber, recipients, STEP / 4);
}

async function seal(value: object, recipients: string[], step: number): Promise<string> {
  const sealed = await sealTo(padded(JSON.stringify(value), step), recipients);
  return Buffer.from(sealed).toString('base64');
}

/** JSON may end in spaces: it is read as if they were not there. */
function padded(json: string, step: number): Buffer {
  const plain = Buffer.from(json);
  return Buffer.concat([plain, Buffer.alloc(Math.ceil(plain.length / step) * step - plain.length, ' ')]);
}
