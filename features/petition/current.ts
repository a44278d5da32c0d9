import 'server-only';
import { getPetitionText, getSignedText } from '#content/petition.ts';
import { defaultLocale } from '#i18n/routing.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { fingerprintOf } from '#lib/age/fingerprint.ts';
import { env } from '#lib/env.ts';
import { canMail } from '#mail/way.ts';
import { keysOf, type PetitionState, petitionState, recipientsOf } from './state.ts';

export type CurrentPetition = {
  state: PetitionState;
  /** Public keys that signatures are sealed to. */
  recipients: string[];
  /** False where mail is not set up: then no address is asked for, and one that comes is not read. */
  canMail: boolean;
  /** What a signature stands under now. */
  text: { version: string; json: string };
};

/** The petition as it stands at a moment: what content and the environment say. */
export async function getPetition(now = new Date()): Promise<CurrentPetition> {
  const [state, text] = await Promise.all([getPetitionState(now), getSignedText()]);
  return { state, recipients: recipientsOf(env), canMail: canMail(), text };
}

/** Short forms of the public keys that signatures are sealed to, for people to compare. Empty while there is none. */
export const getKeyFingerprints = (): string[] => recipientsOf(env).map(fingerprintOf);

/** Also for `/api/health`. */
export async function getPetitionState(now = new Date()): Promise<PetitionState> {
  const { phase, opensOn, closesOn } = await getPetitionText(defaultLocale);
  return petitionState({ phase, opensOn, closesOn, today: dayOf(now), keys: keysOf(env) });
}
