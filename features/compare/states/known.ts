import type { SavedStateHead } from '#db/compare-states.ts';
import { absolute } from '#lib/addresses.ts';
import { lastKnown } from '#lib/last-known.ts';
import { type Changes, changesSchema } from './changes.ts';

export type KeptState = { day: string; sha256: string; changes: Changes };

const known = lastKnown<KeptState[]>('compare.states', 'states');

/** The states that are kept, newest first, as this process last knew them. Opens no database. */
export const knownStates = known.get;

export const statePath = (day: string): string => `/data/compare/states/${day}.json`;

export type CitedState = { date: string; address: string; sha256: string };

/**
 * The state that content stands at, for a citation: its day (`YYYY-MM-DD`), the lasting address of its file, and its SHA-256. Null where
 * none is kept or known. A page that says it carries the attribute `data-states`, and is drawn anew when there is another.
 */
export function currentState(): CitedState | null {
  const states = known.get();
  const newest = states.state === 'known' ? states.value[0] : undefined;
  return newest ? { date: newest.day, address: absolute(statePath(newest.day)), sha256: newest.sha256 } : null;
}

export function adoptStates(heads: SavedStateHead[]): void {
  known.adopt(heads.map(({ changes, ...head }) => ({ ...head, changes: changesSchema.parse(JSON.parse(changes)) })));
}

/** The database does not answer. */
export const adoptUnreadable = known.adoptUnreadable;
