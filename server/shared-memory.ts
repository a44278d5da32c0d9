import type { IncomingMessage } from 'node:http';
import { Bounded } from './bounded.ts';
import type { SharedAnswer } from './send.ts';

const FRESH_MS = 1_000;

type Kept = { answer: SharedAnswer; freshUntil: number };

const kept = new Bounded<Kept>(500, 32 * 1024 * 1024);

/** The key of an answer that is the same for everyone; none for a request that says anything about who asks. */
export function sharedKey({ method, url = '', headers }: IncomingMessage): string | undefined {
  const tellsMore =
    headers.cookie ?? headers.range ?? headers.rsc ?? Object.keys(headers).find((name) => name.startsWith('next-'));
  const isPage = (method === 'GET' || method === 'HEAD') && !url.includes('?') && !url.startsWith('/api/');
  return isPage && tellsMore === undefined ? url : undefined;
}

/** At most a second old. When the second is over one request asks Next, and the others still get this. */
export function recall(key: string, now = Date.now()): SharedAnswer | undefined {
  const entry = kept.get(key);
  if (!entry) return undefined;
  if (entry.freshUntil > now) return entry.answer;
  entry.freshUntil = now + FRESH_MS;
  return undefined;
}

export function remember(key: string, answer: SharedAnswer): void {
  kept.set(key, { answer, freshUntil: Date.now() + FRESH_MS }, answer.packed.plain.length);
}

/** What we last sent for it, however old: better than an error. */
export function lastGood(key: string): SharedAnswer | undefined {
  return kept.get(key)?.answer;
}
