/** What the petition is at a moment; also said by `/api/health`. */
export type PetitionState = 'open' | 'demo' | 'before' | 'closed' | 'delivered' | 'no-keys';

type Facts = {
  /** From content. */
  phase: 'before' | 'open' | 'closed' | 'delivered';
  opensOn?: string;
  /** The last day on which a signature is taken. */
  closesOn?: string;
  /** `YYYY-MM-DD` in Milwaukee. */
  today: string;
  /** Whose keys seal what arrives. */
  keys: 'organizers' | 'demo' | 'none';
};

/** Dates open and close a petition by themselves; the editors' phase can hold it back or end it sooner. */
export function petitionState({ phase, opensOn, closesOn, today, keys }: Facts): PetitionState {
  if (phase === 'delivered') return 'delivered';
  if (phase === 'closed' || (closesOn && today > closesOn)) return 'closed';
  if (opensOn ? today < opensOn : phase === 'before') return 'before';
  return { organizers: 'open', demo: 'demo', none: 'no-keys' }[keys] as PetitionState;
}

/** A demo takes them as if it were open; they reach nobody. */
export const takesSignatures = (state: PetitionState): boolean => state === 'open' || state === 'demo';

type KeyEnv = { PETITION_RECIPIENTS?: string; DEMO_RECIPIENT?: string; isDemo: boolean };

/** The public keys that signatures are sealed to, one to three. The demo key counts only while the site is not public. */
export function recipientsOf({ PETITION_RECIPIENTS, DEMO_RECIPIENT, isDemo }: KeyEnv): string[] {
  const keys = PETITION_RECIPIENTS ?? (isDemo ? DEMO_RECIPIENT : undefined);
  return keys?.split(/[\s,]+/).filter(Boolean) ?? [];
}

/** Whose keys they are, without the keys. */
export function keysOf(env: KeyEnv): Facts['keys'] {
  if (recipientsOf(env).length === 0) return 'none';
  return env.PETITION_RECIPIENTS ? 'organizers' : 'demo';
}
