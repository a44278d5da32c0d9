import { sealTo } from '#lib/age/sealing.ts';
import type { SealedSignature } from './sealed-signature.ts';

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
  const sealed = await sealTo(padded(JSON.stringify(signature)), recipients);
  return Buffer.from(sealed).toString('base64');
}

/** JSON may end in spaces: it is read as if they were not there. */
function padded(json: string): Buffer {
  const plain = Buffer.from(json);
  return Buffer.concat([plain, Buffer.alloc(Math.ceil(plain.length / STEP) * STEP - plain.length, ' ')]);
}
