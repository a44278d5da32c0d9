import 'server-only';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Db } from '#db/connect.ts';
import { findContent, findContentState, holdContent, keepContent, releaseContent, saveContent } from '#db/content.ts';
import { logError, logEvent } from '#lib/log.ts';
import { once } from '#lib/once.ts';
import { missingPieces, reasonsToHold } from './acceptance.ts';
import { type Client, contentfulClient } from './client.ts';
import {
  adopt,
  currentRevision,
  getEdition,
  getPublished,
  logFlaws,
  setUnreadable,
  unreadableRevision,
} from './current.ts';
import { BrokenAnswer, fetchEntries } from './load.ts';
import { type Content, parseEntries } from './parse.ts';
import { rawEntry } from './raw-entry.ts';
import { describeContent } from './state.ts';

/** Contentful may tell the SDK to wait for minutes (`X-Contentful-RateLimit-Reset`), and a webhook is waiting for us. */
const LONGEST_FETCH_MS = 25_000;

/** `embedded`: there is no Contentful. `held`: it answered something that is not shown. */
export type Refreshed = 'embedded' | 'unchanged' | 'adopted' | 'held';

/** Milliseconds between the end of one round and the next: a stream of calls asks Contentful at most once a second. */
const REST_MS = 1_000;

type Rounds = {
  /** Asked for and not yet started. */
  next?: Promise<Refreshed>;
  /** When the last round is over and its rest too. */
  rested: Promise<void>;
};

/**
 * Asks Contentful anew and keeps the answer for all instances. Whoever calls waits for a round that starts later than their call and
 * so sees their change: a thousand calls at once make two rounds, and no two rounds overlap or follow each other within a second.
 * @throws when Contentful or the database fails; what we had stays
 */
export function refreshContent(db: Db, client = contentfulClient(), restMs = REST_MS): Promise<Refreshed> {
  const rounds = once('content.refresh', (): Rounds => ({ rested: Promise.resolve() }));
  const start = () => {
    rounds.next = undefined;
    const running = refreshOnce(db, client, new Date());
    const rest = () => sleep(restMs, undefined, { ref: false });
    rounds.rested = running.then(rest, rest);
    return running;
  };
  return (rounds.next ??= rounds.rested.then(start));
}

async function refreshOnce(db: Db, client: Client | undefined, now: Date): Promise<Refreshed> {
  if (!client) return 'embedded';
  const entries = await inTime(fetchEntries(client));
  const json = JSON.stringify(entries);
  const saved = { json, revision: createHash('sha256').update(json).digest('hex'), since: now.toISOString() };
  const { current } = await findContentState(db);
  const { content, flaws } = parseEntries(entries);

  if (current?.revision === saved.revision) {
    await keepContent(db, saved);
    await followSaved(db);
    return 'unchanged';
  }
  const reasons = reasonsToHold(content, await previousContent(db, current?.revision));
  if (reasons.length > 0) {
    await holdContent(db, { ...saved, reasons: JSON.stringify(reasons) });
    const { contentSince } = await describeContent(db);
    logError('content.held', undefined, { reasons, contentSince });
    return 'held';
  }
  await saveContent(db, saved);
  logFlaws(flaws);
  adopt(content, saved.revision);
  logEvent('content.adopted', { revision: saved.revision, entries: entries.length });
  return 'adopted';
}

async function inTime<Value>(task: Promise<Value>): Promise<Value> {
  const late = sleep(LONGEST_FETCH_MS, undefined, { ref: false }).then(() => {
    throw new BrokenAnswer('Contentful took too long.');
  });
  late.catch(() => undefined);
  return Promise.race([task, late]);
}

/** What the next answer is measured against. */
async function previousContent(db: Db, revision: string | undefined): Promise<Content> {
  if (revision !== undefined && revision === currentRevision()) return getPublished(); // read once, not twice
  const saved = await findContent(db);
  const read = saved && readSaved(saved.json);
  return read?.reasons.length === 0 ? read.content : getEdition();
}

/** Takes over what another instance has fetched, or this one before it was restarted. */
export async function followContent(db: Db): Promise<void> {
  if (contentfulClient()) await followSaved(db);
}

/** The same, whether or not this instance may ask Contentful itself. */
export async function followSaved(db: Db): Promise<void> {
  const { current } = await findContentState(db);
  if (!current || [currentRevision(), unreadableRevision()].includes(current.revision)) return;
  const saved = await findContent(db);
  if (!saved) return;
  const { content, reasons } = readSaved(saved.json);
  if (reasons.length === 0) return adopt(content, saved.revision);
  setUnreadable(saved.revision);
  logError('content.unreadable', undefined, { reasons });
}

/**
 * Entries are kept as Contentful gave them and read anew by whatever version of the code is running: a changed schema never meets
 * an old shape. Where this version cannot draw the pages from them (`reasons`), what we had stays.
 */
function readSaved(json: string): { content: Content; reasons: string[] } {
  const { content } = parseEntries(z.array(rawEntry).safeParse(JSON.parse(json)).data ?? []);
  return { content, reasons: missingPieces(content) };
}

export type Accepted = { outcome: 'accepted' | 'nothing' | 'impossible'; reasons: string[] };

/** Shows what was held back, because a person says so. What pages cannot be drawn from stays held all the same. */
export async function acceptContent(db: Db): Promise<Accepted> {
  const held = await findContent(db, 'held');
  if (!held) return { outcome: 'nothing', reasons: [] };
  const reasons = JSON.parse(held.reasons ?? '[]') as string[];
  const missing = readSaved(held.json).reasons;
  if (missing.length > 0) return { outcome: 'impossible', reasons: missing };
  const isReleased = await releaseContent(db, held.revision);
  if (isReleased) logEvent('content.accepted', { revision: held.revision, reasons });
  return { outcome: isReleased ? 'accepted' : 'nothing', reasons };
}

/** False while this instance still shows older words than are kept, or cannot read the newest. */
export async function isNewestContent(db: Db, client = contentfulClient()): Promise<boolean> {
  if (!client) return true;
  const { current } = await findContentState(db);
  return (current?.revision ?? '') === currentRevision();
}
