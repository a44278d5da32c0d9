import 'server-only';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env.ts';
import { once } from './once.ts';

// Without a secret in the environment each process makes its own: a restart then forgets what was being typed, nothing else.
const secret = once('secret', () => env.SITE_SECRET ?? randomBytes(32).toString('hex'));

/** A key of its own (32 bytes) for each purpose, all from the one secret. Several instances need the same SITE_SECRET. */
export function keyFor(purpose: string): Buffer {
  return once(`key: ${purpose}`, () => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)));
}

/**
 * Like `keyFor`, and the same after every restart: for what is stored. A demo without SITE_SECRET has a key that everyone knows,
 * which protects nothing; a public site cannot start without one.
 */
export function storedKeyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env.SITE_SECRET ?? 'demo', '', purpose, 32));
}

/** Cannot be recomputed from a guess by someone who holds only the database. Hexadecimal, 64 characters. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('hex');
}
