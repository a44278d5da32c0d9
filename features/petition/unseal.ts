import type { z } from 'zod';
import { type Opener, WrongKey } from '#lib/age/sealing.ts';
import { type SealedSignature, sealedSignatureSchema } from './sealed-signature.ts';
import { type SealedSubscriber, sealedSubscriberSchema } from './sealed-subscriber.ts';

/**
 * Why a row was not opened: `wrongKey` no key fits; `damaged` the age file is broken or cut; `unknown` it opens, and holds
 * something that this version of the site does not know.
 */
type Unopened = { problem: 'wrongKey' | 'damaged' | 'unknown' };
export type Unsealed = { signature: SealedSignature } | Unopened;
export type UnsealedSubscriber = { subscriber: SealedSubscriber } | Unopened;

/**
 * Opens what `sealSignature` made. Never throws: one bad row must not stop the others.
 * @param sealed an age file in base64
 */
export async function unsealSignature(sealed: string, open: Opener): Promise<Unsealed> {
  const opened = await unseal(sealed, open, sealedSignatureSchema);
  return 'problem' in opened ? opened : { signature: opened.value };
}

/** As `unsealSignature`, for what `sealSubscriber` made. */
export async function unsealSubscriber(sealed: string, open: Opener): Promise<UnsealedSubscriber> {
  const opened = await unseal(sealed, open, sealedSubscriberSchema);
  return 'problem' in opened ? opened : { subscriber: opened.value };
}

async function unseal<Value>(
  sealed: string,
  open: Opener,
  schema: z.ZodType<Value>,
): Promise<{ value: Value } | Unopened> {
  let plain: Uint8Array;
  try {
    plain = await open(Buffer.from(sealed, 'base64'));
  } catch (error) {
    return { problem: error instanceof WrongKey ? 'wrongKey' : 'damaged' };
  }
  const { data } = schema.safeParse(parsed(plain));
  return data === undefined ? { problem: 'unknown' } : { value: data };
}

function parsed(plain: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(plain).toString());
  } catch {
    return undefined;
  }
}
