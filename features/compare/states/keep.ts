import 'server-only';
import { createHash } from 'node:crypto';
import { getContent } from '#content/current.ts';
import { isNewestContent } from '#content/refresh.ts';
import { findNewestCompareState, listCompareStates, saveCompareState } from '#db/compare-states.ts';
import type { Db } from '#db/connect.ts';
import { dayOf } from '#i18n/time-zone.ts';
import { canonicalJson } from '#lib/canonical-json.ts';
import { logEvent } from '#lib/log.ts';
import { once } from '#lib/once.ts';
import { stateBody } from './body.ts';
import { changesBetween } from './changes.ts';
import { adoptStates, adoptUnreadable } from './known.ts';
import type { State, StateBody } from './schema.ts';

/** Other instances keep states too: how long until this one looks. */
const LOOK_AGAIN_MS = 60_000;

const memory = () => once('compare.keep', () => ({ content: undefined as unknown, readAt: 0 }));

/**
 * Keeps what the comparison says now, where that differs from what is kept, and learns what other instances have kept. For every
 * few seconds: without new content it asks the database once a minute.
 * @throws when the database does not answer; what was known before stays
 */
export async function keepState(db: () => Promise<Db>, now = new Date()): Promise<void> {
  const [kept, content] = [memory(), await getContent()];
  const isNew = kept.content !== content;
  if (!isNew && now.getTime() - kept.readAt < LOOK_AGAIN_MS) return;
  try {
    const open = await db();
    // An instance that is a moment behind would keep yesterday's words as today's.
    if (isNew && (await isNewestContent(open))) {
      await keepIfChanged(open, await stateBody(), now);
      kept.content = content;
    }
    adoptStates(await listCompareStates(open));
    kept.readAt = now.getTime();
  } catch (error) {
    adoptUnreadable();
    throw error;
  }
}

/**
 * A state has the day on which it was published, in Milwaukee; within that day the last one counts.
 * @returns true when it was kept
 */
export async function keepIfChanged(db: Db, body: StateBody, now: Date): Promise<boolean> {
  const day = dayOf(now);
  const newest = await findNewestCompareState(db);
  if (newest && newest.json === fileOf(body, newest.day)) return false;
  const before = newest?.day === day ? await findNewestCompareState(db, day) : newest;
  const json = fileOf(body, day);
  const sha256 = createHash('sha256').update(json).digest('hex');
  const changes = canonicalJson(changesBetween(before && bodyOf(before.json), body));
  const isKept = await saveCompareState(db, { day, json, sha256, changes });
  if (isKept) logEvent('compare.kept', { day, sha256 });
  return isKept;
}

const fileOf = (body: StateBody, date: string): string => canonicalJson({ ...body, date } satisfies State);

const bodyOf = (json: string): StateBody => JSON.parse(json) as State;
