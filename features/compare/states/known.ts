import type { SavedStateHead } from '#db/compare-states.ts';
import { drawAnew } from '#lib/draw-anew.ts';
import { once } from '#lib/once.ts';
import { absolute } from '../downloads/addresses.ts';
import { type Changes, changesSchema } from './changes.ts';

export type KeptState = { day: string; sha256: string; changes: Changes };

/** `unread`: this process has not asked yet (and `next build` never does). Newest first. */
export type KnownStates = { state: 'known'; states: KeptState[] } | { state: 'unread' | 'unreadable' };

const known = () => once('compare.states', () => ({ current: { state: 'unread' } as KnownStates }));

/** The states that are kept, as this process last knew them. Opens no database. */
export const knownStates = (): KnownStates => known().current;

export const statePath = (day: string): string => `/data/compare/states/${day}.json`;

export type CitedState = { date: string; address: string; sha256: string };

/**
 * The state that content stands at, for a citation: its day (`YYYY-MM-DD`), the lasting address of its file, and its SHA-256. Null where
 * none is kept or known. A page that says it carries the attribute `data-states`, and is drawn anew when there is another.
 */
export function currentState(): CitedState | null {
  const states = known().current;
  const newest = states.state === 'known' ? states.states[0] : undefined;
  return newest ? { date: newest.day, address: absolute(statePath(newest.day)), sha256: newest.sha256 } : null;
}

export function adoptStates(heads: SavedStateHead[]): void {
  const states = heads.map(({ changes, ...head }) => ({ ...head, changes: changesSchema.parse(JSON.parse(changes)) }));
  adopt({ state: 'known', states });
}

export function adoptUnreadable(): void {
  if (known().current.state !== 'known') adopt({ state: 'unreadable' });
}

function adopt(next: KnownStates): void {
  if (JSON.stringify(next) === JSON.stringify(known().current)) return;
  known().current = next;
  drawAnew('states');
}
