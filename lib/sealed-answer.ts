import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { keyFor } from './keys.ts';

const key = keyFor('answer cookie');

/** What the cookie carries: opens under our secret alone, and for so many seconds. */
export async function sealedValue(answer: object, seconds: number): Promise<string> {
  const plain = deflateRawSync(JSON.stringify({ until: Date.now() + seconds * 1000, answer }));
  return new CompactEncrypt(plain).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);
}

/** Opens what `sealedValue` closed. `undefined` when it is over, or we did not seal it. */
export async function openAnswer<Answer extends object>(value: string): Promise<Answer | undefined> {
  try {
    const { plaintext } = await compactDecrypt(value, key);
    const { until, answer } = JSON.parse(inflateRawSync(plaintext, { maxOutputLength: 64 * 1024 }).toString());
    return until > Date.now() ? answer : undefined;
  } catch {
    return undefined;
  }
}
