import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { CurrentPetition } from './current.ts';
import type { SealedSignature } from './seal.ts';
import type { PetitionState } from './state.ts';

/** An open petition, and what the organizers would read in a row of it. */
export async function petitionForTests(state: PetitionState = 'open') {
  const identity = await generateX25519Identity();
  const petition: CurrentPetition = {
    state,
    recipients: [await identityToRecipient(identity)],
    text: { version: '2026-11-24-abcdef12', json: '{"en":{"title":"T"}}' },
  };
  const open = async (sealed: string): Promise<SealedSignature> => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return JSON.parse(await decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text'));
  };
  return { petition, open };
}

/** A form as `readForm` gives it, pressed by someone new. */
export const pressedForm = (
  values: Record<string, string> = { disclosure: 'count' },
  locale: 'en' | 'es' = 'en',
  press = { id: crypto.randomUUID(), rememberMs: 600_000 },
) => ({ values, locale, press });
