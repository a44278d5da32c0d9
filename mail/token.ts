import 'server-only';
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { keyFor } from '#lib/keys.ts';

const BYTES = 24;

/** 192 bits, 32 characters that may stand in an address. Too many to guess, so only their hash is kept, without a key. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** One that can be computed again, by us alone, from what only a visitor's browser and we know together. */
export const tokenFrom = (seed: string): string =>
  Buffer.from(hkdfSync('sha256', keyFor('token of a link'), '', seed, BYTES)).toString('base64url');

/** False for one that a mail program has cut off. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{32}$/.test(text);

/** Between the tokens of an address that asked more than once: one press ends all of them. */
const BETWEEN = '.';

/** More than anyone asks by mistake; a limit so that one press stays one press. */
const MOST = 20;

/** For one link that ends all of them: the last twenty, in the order given. */
export const joinTokens = (tokens: string[]): string => tokens.slice(-MOST).join(BETWEEN);

/** The tokens of a link; none where a mail program has cut one off. */
export function splitTokens(text: unknown): string[] {
  const tokens = typeof text === 'string' ? text.split(BETWEEN) : [];
  return tokens.length <= MOST && tokens.every(isToken) ? tokens : [];
}

/** What is kept of a token: SHA-256, 64 hexadecimal characters. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
