/**
 * What this site promises a visitor, in the order of the privacy page. Each has its words in `messages/` under
 * `PrivacyPage.promises`, and at least one test whose title holds `promise KEY`: `promises.test.ts` looks for it.
 */
export const PROMISES = [
  'nameless',
  'sealed',
  'withdraw',
  'counts',
  'forgotten',
  'mail',
  'links',
  'flood',
  'letter',
  'place',
  'elsewhere',
  'cookie',
  'network',
  'log',
] as const;

/** What nobody could promise honestly. */
export const LIMITS = [
  'open',
  'council',
  'lists',
  'counts',
  'host',
  'seized',
  'unsent',
  'inbox',
  'phone',
  'law',
] as const;

/** What a signature leaves with us: whatever the row holds. */
export const KEPT = ['sealed', 'choice', 'district', 'day', 'text', 'code', 'state'] as const;
