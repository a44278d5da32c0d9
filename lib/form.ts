/** What a form gets back to show again: what was typed, an error code by field, and why nothing was saved. */
export type Draft = {
  values: Record<string, string>;
  errors: Record<string, string>;
  problem?: Problem;
  /** Carried by the form from here on, so that its next presses are known to be one. */
  requestId?: string;
};

/** Why a form that was filled in correctly could not be taken. Worded in `messages/*.json` under `FormProblem`. */
export const PROBLEMS = [
  'failed',
  'offline',
  'tooMany',
  'size',
  'refused',
  'closed',
  'before',
  'no-keys',
  'unknown',
  'textChanged',
  'expired',
  'full',
  'takenBack',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** What came of a form: something to correct (or to try again), or a receipt to show. */
export type Outcome<Receipt extends object = object> = { draft: Draft } | { receipt: Receipt };

/** The first code of each field, from the issues of a schema whose messages are codes. */
export function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]).reverse());
}

/** The field that people leave empty, because they never see it. */
export const HONEYPOT = 'leaveEmpty';

/** Fragments of the page that answers a plain form: the summary of what is wrong, and the form. */
export const SUMMARY_ID = 'problem';
export const FORM_ID = 'form';
