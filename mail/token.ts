import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 24;

/** 192 bits, 32 characters that may stand in an address. Too many to guess, so only their hash is kept, without a key. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** False for one that a mail program has cut off. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{32}$/.test(text);

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
