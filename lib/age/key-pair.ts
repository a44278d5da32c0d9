import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { isWrongKey, WrongKey } from './sealing.ts';

export type KeyPair = {
  /** `AGE-SECRET-KEY-1...`: private. */
  identity: string;
  /** `age1...`: public. */
  recipient: string;
};

/** As a power of two: what `age` itself takes. */
const WORK_FACTOR = 18;
const IDENTITY = /^AGE-SECRET-KEY-1\S+$/gm;
const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----';
const BINARY = 'age-encryption.org/v1\n-> scrypt ';

/** A new pair of X25519 keys. Nothing is written anywhere. */
export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/**
 * The text of a key file that opens with a passphrase, as `age -p` makes it and `age -d -i` takes it: letters only, so that
 * it can be printed on paper. Takes about a second: that is what makes guessing slow.
 * @param day `YYYY-MM-DD`
 * @param workFactor lower only where a test has no second to lose
 */
export async function protectedKeyFile(
  { identity, recipient }: KeyPair,
  passphrase: string,
  day: string,
  workFactor = WORK_FACTOR,
): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  const plain = `# created: ${day}\n# public key: ${recipient}\n${identity}\n`;
  return `${armor.encode(await encrypter.encrypt(plain)).trim()}\n`;
}

/** Whether a key file opens with a passphrase only. */
export function isProtected(file: Uint8Array): boolean {
  const start = Buffer.from(file.subarray(0, 200)).toString('latin1').trimStart();
  return start.startsWith(ARMORED) || start.startsWith(BINARY);
}

/**
 * @param file what `isProtected`
 * @returns the plain key file
 * @throws `WrongKey` when it is another passphrase, another error when the file is damaged
 */
export async function unprotect(file: Uint8Array, passphrase: string): Promise<string> {
  const text = Buffer.from(file).toString('latin1').trimStart();
  const sealed = text.startsWith(ARMORED) ? armor.decode(text.trim()) : file;
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(sealed, 'text');
  } catch (error) {
    throw isWrongKey(error) ? new WrongKey('Another passphrase.') : error;
  }
}

/**
 * The pairs in a plain key file, such as `age-keygen` writes. Empty where there is none.
 * @throws on a line that looks like a key and is none
 */
export async function keyPairsIn(text: string): Promise<KeyPair[]> {
  const identities = text.replaceAll('\r', '').match(IDENTITY) ?? [];
  return Promise.all(
    identities.map(async (identity) => ({ identity, recipient: await identityToRecipient(identity) })),
  );
}
