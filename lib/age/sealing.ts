import { Decrypter, Encrypter } from 'age-encryption';

/** Opens one age file with the keys it was made for. */
export type Opener = (sealed: Uint8Array) => Promise<Uint8Array>;

/** None of the keys that were tried belongs to the file. Any other error means that the file is damaged. */
export class WrongKey extends Error {}

/**
 * One age file that only the holders of these keys can open.
 * @param recipients X25519 public keys (`age1...`), at least one
 * @throws when there is no recipient, or one that is no key
 */
export async function sealTo(plain: Uint8Array, recipients: string[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('There is no key to seal to.');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/**
 * @param identities private keys (`AGE-SECRET-KEY-1...`): any one that fits is enough
 * @returns a function that throws `WrongKey` where none fits
 */
export function openerOf(identities: string[]): Opener {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return async (sealed) => {
    try {
      return await decrypter.decrypt(sealed);
    } catch (error) {
      throw isWrongKey(error) ? new WrongKey('None of the keys belongs to this file.') : error;
    }
  };
}

/** The package has no class of its own for it: `sealing.test.ts` notices when these words change. */
export const isWrongKey = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('no identity matched');
