import { createHash } from 'node:crypto';

/**
 * A public key, short enough to be read aloud: the first 20 digits of its SHA-256, in groups of four. Anyone can make it
 * without this site: `printf %s age1... | sha256sum`. 80 bits are more than anyone can search for a key that looks alike.
 * @param recipient `age1...`
 */
export function fingerprintOf(recipient: string): string {
  const digits = createHash('sha256').update(recipient).digest('hex').slice(0, 20);
  return digits.match(/.{4}/g)!.join(' ');
}
