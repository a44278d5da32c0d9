const MOMENT_MS = 5_000;

/**
 * Pages that show something of the database are files all the same: they carry `data-figures` or `data-states` (a file that is no
 * page: the header `x-figures` or `x-state`), and cache-handler.mjs takes none of that kind that is older than this.
 */
export function drawAnew(what: 'figures' | 'states'): void {
  markNow(what);
  setTimeout(() => markNow(what), MOMENT_MS).unref(); // pages that were just being drawn from what was known before
}

function markNow(what: 'figures' | 'states'): void {
  if (what === 'figures') globalThis.figuresChangedAt = Date.now();
  else globalThis.statesChangedAt = Date.now();
}
