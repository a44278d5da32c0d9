import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '#lib/client-address.ts';
import { once } from '#lib/once.ts';
import { RETENTION } from '#lib/retention.ts';
import type { Petition } from './schema.ts';

/**
 * What is too much to come from people within `RETENTION.attemptMinutes`; the rest is set aside, not refused.
 * - `words`: forms with the same name and comment, from wherever. Without a name, only where the comment is long: many people write
 *   "Gracias", and nobody writes somebody else's forty letters.
 * - `blank`: forms with neither, or with a short comment alone, alike in all else, from browsers of one kind in one network. One
 *   church's Wi-Fi is two hundred people, and on the day of its meeting they sign within a quarter of an hour.
 * - `network`: whatever comes from one network.
 */
export const MOST_ALIKE = { words: 25, blank: 250, network: 1_000 };

/** Letters. A comment of fewer is one that many people write. */
export const LONG_COMMENT = 40;

/**
 * What a batch was set aside for: the first part of its name. The organizers read it in `desk quarantine`. `robot`: what was filled in
 * where people see no field.
 */
export type FloodKind = keyof typeof MOST_ALIKE | 'robot';

/** Whom a form came from, as far as we look. Both are keyed hashes of the day. */
export type Sender = { network: string; browser: string };

export function senderOf(request: Request, now = new Date()): Sender {
  const kind = ['user-agent', 'accept-language'].map((name) => request.headers.get(name) ?? '');
  return { network: networkOf(request, now), browser: hash(kind) };
}

/** What came since a moment; `until` is when counting begins anew, whatever comes meanwhile. */
type Look = { key: string; count: number; until: number; batch: string };

const WINDOW_MS = RETENTION.attemptMinutes * 60_000;

/** More looks than this are forgotten before their time, the oldest first. */
const MOST_LOOKS = 100_000;

/**
 * In memory alone, under a key that nobody knows: neither what people wrote nor where a flood came from lies on a disk, not even
 * as a hash. Each process counts for itself, and its batches have names of their own.
 */
const memory = () => once('petition looks', () => ({ key: randomBytes(32), looks: new Map<string, Look>() }));

/**
 * Counts what this form looks like. Answers the batch to set it aside in, when too many look so.
 * @param isRobot filled in where people see no field: set aside at once, with what else one network sends so. A form filler may have
 *   done it for somebody honest, who then stands alone
 */
export function countLook(data: Petition, sender: Sender, now: Date, isRobot = false): string | null {
  if (isRobot) return batchFrom('robot', sender, now);
  const [name, comment] = [data.name, data.comment].map(letters) as [string, string];
  const kind: FloodKind = name === '' && comment.length < LONG_COMMENT ? 'blank' : 'words';
  const look = lookAt(
    kind,
    kind === 'blank' ? [sender, data.disclosure, data.district, data.zip] : [name, comment],
    now,
  );
  look.count++;
  return isTooMany(look.count, kind) ? look.batch : null;
}

/** The name for what is set aside because of its network: the same while that goes on. */
export const batchOfNetwork = (sender: Sender, now: Date): string => batchFrom('network', sender, now);

function batchFrom(kind: 'network' | 'robot', { network }: Sender, now: Date): string {
  const look = lookAt(kind, network, now);
  look.count = Infinity; // what is too much was found elsewhere
  return look.batch;
}

const isTooMany = (count: number, kind: FloodKind) => kind === 'robot' || count > MOST_ALIKE[kind];

/** A flood that goes on has one name. It is over when it was not too much for a whole window. */
function lookAt(kind: FloodKind, what: unknown, now: Date): Look {
  const { looks } = memory();
  const key = hash([kind, what]);
  const known = looks.get(key);
  if (known && known.until > now.getTime()) return known;
  const goesOn = known && isTooMany(known.count, kind) && known.until + WINDOW_MS > now.getTime();
  const batch = goesOn ? known.batch : `${kind}-${randomBytes(4).toString('hex')}`;
  forget(looks, now);
  looks.delete(key); // the newest stand last
  const look = { key, count: 0, until: now.getTime() + WINDOW_MS, batch };
  looks.set(key, look);
  return look;
}

function forget(looks: Map<string, Look>, now: Date): void {
  for (const [key, { until }] of looks) {
    if (until + WINDOW_MS > now.getTime() && looks.size < MOST_LOOKS) return;
    looks.delete(key);
  }
}

const hash = (what: unknown) => createHmac('sha256', memory().key).update(JSON.stringify(what)).digest('base64');

/** "Bot 17" and "bot 18!" look alike. */
const letters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
