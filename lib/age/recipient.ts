const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** `age`, as Bech32 counts a prefix: the high bits of each letter, zero, the low bits. */
const PREFIX = [3, 3, 3, 0, 1, 7, 5];

/**
 * Whether this is an X25519 public key as it was printed: `age1` and 58 letters of Bech32 (BIP 173), of which the last six are a checksum. Up to
 * four wrong letters are always noticed. Pure and quick: asked at every start, before anything could be sealed to it.
 */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  const values = [...text.slice('age1'.length)].map((letter) => LETTERS.indexOf(letter));
  return checksum([...PREFIX, ...values]) === 1;
}

function checksum(values: number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >>> 25;
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce((all, generator, at) => ((top >>> at) & 1 ? all ^ generator : all), shifted);
  }, 1);
}
