import { makeKeyPair } from '#lib/age/key-pair.ts';
import { openerOf } from '#lib/age/sealing.ts';
import type { CurrentPetition } from './current.ts';
import type { SealedSignature } from './sealed-signature.ts';
import type { PetitionState } from './state.ts';

/** An open petition, and what the organizers would read in a row of it. */
export async function petitionForTests(state: PetitionState = 'open') {
  const { identity, recipient } = await makeKeyPair();
  const petition: CurrentPetition = {
    state,
    recipients: [recipient],
    canMail: true,
    text: { version: '2026-11-24-abcdef12', json: '{"en":{"title":"T"}}' },
  };
  const open = async (sealed: string): Promise<SealedSignature> => {
    const plain = await openerOf([identity])(Buffer.from(sealed, 'base64'));
    return JSON.parse(Buffer.from(plain).toString());
  };
  return { petition, open };
}

/** A form as `readForm` gives it, pressed by someone new. */
export const pressedForm = (
  values: Record<string, string> = { disclosure: 'count' },
  locale: 'en' | 'es' = 'en',
  press = { id: crypto.randomUUID(), rememberMs: 600_000 },
) => ({ values, locale, press, sender: { network: crypto.randomUUID(), browser: 'b' } });
