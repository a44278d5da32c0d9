import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { networkOf } from './client-address.ts';
import { RETENTION } from './retention.ts';

/** One press of the button, however often it arrives: the same `id`, remembered for `rememberMs`. */
export type Press = { id: string; rememberMs: number };

const KNOWN_MS = RETENTION.pressMinutes * 60_000;
/** Short, because two neighbours may send the same form, and a lost signature is worse than a double one. */
const GUESSED_MS = 5_000;

/** The form carried an id of its own. */
export const knownPress = (id: string): Press => ({ id, rememberMs: KNOWN_MS });

export const isKnown = ({ rememberMs }: Press): boolean => rememberMs === KNOWN_MS;

/** Rides in the sealed cookie of a form's own address once its receipt is in the browser: that press is over. */
type Over = { over: string; at: number };

export const pressIsOver = ({ id }: Press): Over => ({ over: id, at: Date.now() });

/**
 * Whether the receipt of this press has reached the browser. A page that a browser brings back from its memory still carries the id,
 * and whoever presses there is the next person at the same phone. Not within five seconds: that is an impatient second press.
 */
export function isOver(id: string, answer: Partial<Over> | undefined): boolean {
  return answer?.over === id && Date.now() - (answer.at ?? 0) >= GUESSED_MS;
}

/**
 * A browser without script sends nothing that tells two presses apart. Same network, same browser and same fields within five
 * seconds are one press, if the fields tell who it is; a form with nothing of one's own is never matched.
 * @param told what was filled in of the fields that tell people apart
 */
export function guessedPress(request: Request, told: string[], body: Buffer): Press {
  if (told.every((text) => text === '')) return { id: randomBytes(16).toString('hex'), rememberMs: GUESSED_MS };
  const press = [networkOf(request), request.headers.get('user-agent'), body.toString('base64')];
  return { id: createHash('sha256').update(JSON.stringify(press)).digest('hex'), rememberMs: GUESSED_MS };
}

/** The id for the form that is drawn again: from there on, presses are known. */
export function carriedId({ id, rememberMs }: Press): string {
  return isKnown({ id, rememberMs }) ? id : randomBytes(16).toString('hex');
}
