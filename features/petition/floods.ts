import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '#lib/client-address.ts';
import { once } from '#lib/once.ts';
import { RETENTION } from '#lib/retention.ts';
import type { Petition } from './schema.ts';

/**
 * What is too much to come from people within `RETENTION.attemptMinutes`; the rest is set aside, not refused.
 * - `words`: forms with the same name and comment, from wherever.
 * - `blank`: forms with neither, alike in all else, from browsers of one kind in one network. One church's Wi-Fi is two hundred
 *   people, and on the day of its meeting they sign within a quarter of an hour.
 * - `network`: whatever comes from one network.
 */
export const MOST_ALIKE = { words: 25, blank: 250, network: 1_000 };

/** What a batch was set aside for: the first part of its name. The organizers read it in `desk quarantine`. */
export type FloodKind = keyof typeof MOST_ALIKE;

/** Whom a form came from, as far as we look. Both are keyed hashes of the day. */
export type Sender = { network: string; browser: string };

export function senderOf(request: Request, now = new Date()): Sender {
  const kind = ['user-agent', 'accept-language'].map((name) => request.headers.get(name) ?? '');
  return { network: networkOf(request, now), browser: hash(kind) };
}

type Look = { key: string; count: number; until: number; batch: string };

/** More looks than this are forgotten before their time, the oldest first. */
const MOST_LOOKS = 100_000;

/**
 * In memory alone, under a key that nobody knows: neither what people wrote nor where a flood came from lies on a disk, not even
 * as a hash. Each process counts for itself, and its batches have names of their own.
 */
const memory = () => once('petition looks', () => ({ key: randomBytes(32), looks: new Map<string, Look>() }));

/** Counts what this form looks like. Answers the batch to set it aside in, when too many look so. */
export function countLook(data: Petition, sender: Sender, now: Date): string | null {
  const words = [data.name, data.comment].map(letters);
  const isBlank = words.every((text) => text === '');
  const kind: FloodKind = isBlank ? 'blank' : 'words';
  const look = lookAt(kind, isBlank ? [sender, data.disclosure, data.district, data.zip] : words, now);
  look.count++;
  if (look.count <= MOST_ALIKE[kind]) return null;
  return prolonged(look, now).batch;
}

/** The name for what is set aside because of its network: the same while that goes on. */
export const batchOfNetwork = ({ network }: Sender, now: Date): string =>
  prolonged(lookAt('network', network, now), now).batch;

function lookAt(kind: FloodKind, what: unknown, now: Date): Look {
  const { looks } = memory();
  const key = hash([kind, what]);
  const known = looks.get(key);
  if (known && known.until > now.getTime()) return known;
  forget(looks, now);
  return prolonged({ key, count: 0, until: 0, batch: `${kind}-${randomBytes(4).toString('hex')}` }, now);
}

/** A flood is over when it has been quiet for a while. The newest stand last. */
function prolonged(look: Look, now: Date): Look {
  const { looks } = memory();
  looks.delete(look.key);
  looks.set(look.key, look);
  look.until = now.getTime() + RETENTION.attemptMinutes * 60_000;
  return look;
}

function forget(looks: Map<string, Look>, now: Date): void {
  for (const [key, { until }] of looks) {
    if (until > now.getTime() && looks.size < MOST_LOOKS) return;
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
