const MOMENT_MS = 5_000;

/** The marks that `cache-handler.mjs` reads: see `global.d.ts`. */
const MARKS = { content: 'contentChangedAt', figures: 'figuresChangedAt', states: 'statesChangedAt' } as const;

/**
 * From now on `cache-handler.mjs` takes no page that is older than this: of `content` none at all, of the others none that shows
 * something of them. Those are files all the same; they carry `data-figures` or `data-states` (a file that is no page: the header
 * `x-figures` or `x-state`).
 */
export function drawAnew(what: keyof typeof MARKS): void {
  markNow(what);
  setTimeout(() => markNow(what), MOMENT_MS).unref(); // pages that were just being drawn from what was known before
}

function markNow(what: keyof typeof MARKS): void {
  globalThis[MARKS[what]] = Date.now();
}
