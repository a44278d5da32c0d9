import { drawAnew } from './draw-anew.ts';
import { once } from './once.ts';

/**
 * Something of the database as this process last read it. `unread`: it has not asked yet (and `next build` never does);
 * `unreadable`: it never had an answer.
 */
export type LastKnown<Value> = { state: 'known'; value: Value } | { state: 'unread' | 'unreadable' };

/**
 * Holds what pages show of the database, so that drawing one asks for nothing. Pages that show it are drawn anew when it changes.
 * @param name one for the process
 * @param shownAs which pages show it
 */
export function lastKnown<Value>(name: string, shownAs: Parameters<typeof drawAnew>[0]) {
  const held = () => once(name, () => ({ current: { state: 'unread' } as LastKnown<Value> }));
  const take = (next: LastKnown<Value>) => {
    if (JSON.stringify(next) === JSON.stringify(held().current)) return;
    held().current = next;
    drawAnew(shownAs);
  };
  return {
    get: (): LastKnown<Value> => held().current,
    adopt: (value: Value): void => take({ state: 'known', value }),
    /** The database does not answer: what was known before stays. */
    adoptUnreadable: (): void => void (held().current.state === 'known' || take({ state: 'unreadable' })),
  };
}
