import type { IncomingMessage } from 'node:http';
import { Bounded } from './bounded.ts';
import type { SharedAnswer } from './send.ts';

const FRESH_MS = 1_000;
/** What is older is not shown while it is drawn anew: its reader waits. */
const LONGEST_MS = 60_000;
/** Within this time after a change the pages in memory have been drawn anew (`redraw.ts`). What has not, is waited for. */
const REDRAWN_MS = 10_000;

type Kept = { answer: SharedAnswer; turn: number; drawnAt: number; freshUntil: number };

/** The key of an answer that is the same for everyone; none for a request that says anything about who asks. */
export function sharedKey({ method, url = '', headers }: IncomingMessage): string | undefined {
  const tellsMore =
    headers.cookie ??
    headers.authorization ??
    headers.range ??
    headers.rsc ??
    Object.keys(headers).find((name) => name.startsWith('next-'));
  const isPage = (method === 'GET' || method === 'HEAD') && !url.includes('?') && !url.startsWith('/api/');
  return isPage && tellsMore === undefined ? url : undefined;
}

/** Answers for everyone, each at most a second old while it is asked for. */
export class SharedMemory {
  #pages = new Bounded<Kept>(500, 48 * 1024 * 1024);
  /** Apart, so that thousands of made-up addresses push out each other and no page. */
  #missing = new Bounded<Kept>(100, 4 * 1024 * 1024);
  #turns = 0;
  readonly #changedAt: () => number;

  /** @param changedAt when that of which pages are drawn last changed */
  constructor(changedAt: () => number = () => 0) {
    this.#changedAt = changedAt;
  }

  /** Called when a drawing begins. Whichever began later counts as newer, whenever it ends. */
  begin(): { turn: number; at: number } {
    this.#turns += 1;
    return { turn: this.#turns, at: Date.now() };
  }

  /** `isDue`: over a second old, and this caller is the one to have it drawn anew, behind the answer. */
  recall(key: string, now = Date.now()): { answer: SharedAnswer; isDue: boolean } | undefined {
    const entry = this.#find(key);
    if (!entry) return undefined;
    if (entry.freshUntil > now) return { answer: entry.answer, isDue: false };
    entry.freshUntil = now + FRESH_MS;
    const changedAt = this.#changedAt();
    const isLate = entry.drawnAt < changedAt && now - changedAt > REDRAWN_MS;
    return isLate || now - entry.drawnAt > LONGEST_MS ? undefined : { answer: entry.answer, isDue: true };
  }

  /** @returns what is to be sent: another answer when one was drawn meanwhile whose drawing began later */
  remember(key: string, { turn, at }: { turn: number; at: number }, answer: SharedAnswer): SharedAnswer {
    const known = this.#find(key);
    if (known && known.turn > turn) return known.answer;
    const [into, outOf] = answer.status === 404 ? [this.#missing, this.#pages] : [this.#pages, this.#missing];
    outOf.delete(key);
    const entry = { answer, turn, drawnAt: at, freshUntil: Date.now() + FRESH_MS };
    into.set(key, entry, answer.packed.size);
    return answer;
  }

  /** What we last sent for it, however old: better than an error. */
  lastGood(key: string): SharedAnswer | undefined {
    return this.#find(key)?.answer;
  }

  /** The pages, the one asked for last first. */
  keys(): string[] {
    return this.#pages.keys().toReversed();
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  get size(): { entries: number; bytes: number } {
    return {
      entries: this.#pages.size + this.#missing.size,
      bytes: this.#pages.bytes + this.#missing.bytes,
    };
  }

  #find(key: string): Kept | undefined {
    return this.#pages.get(key) ?? this.#missing.get(key);
  }
}
