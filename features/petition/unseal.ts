import { type Opener, WrongKey } from '#lib/age/sealing.ts';
import { type SealedSignature, sealedSignatureSchema } from './sealed-signature.ts';

/**
 * What came of a row: `wrongKey` no key fits; `damaged` the age file is broken or cut; `unknown` it opens, and holds
 * something that this version of the site does not know.
 */
export type Unsealed = { signature: SealedSignature } | { problem: 'wrongKey' | 'damaged' | 'unknown' };

/**
 * Opens what `sealSignature` made. Never throws: one bad row must not stop the others.
 * @param sealed an age file in base64
 */
export async function unsealSignature(sealed: string, open: Opener): Promise<Unsealed> {
  let plain: Uint8Array;
  try {
    plain = await open(Buffer.from(sealed, 'base64'));
  } catch (error) {
    return { problem: error instanceof WrongKey ? 'wrongKey' : 'damaged' };
  }
  const { data } = sealedSignatureSchema.safeParse(parsed(plain));
  return data ? { signature: data } : { problem: 'unknown' };
}

function parsed(plain: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(plain).toString());
  } catch {
    return undefined;
  }
}
