import { diffArrays } from 'diff';
import { anchorsOf } from './anchors.ts';
import type { Token } from './tokens.ts';

export type Pair = { earlier: Token; later: Token };

/** Words that stay, then what goes and what comes before the next words that stay. */
export type Run = { kept: Pair[]; removed: Token[]; added: Token[] };

/** From this many tokens on, places that are certainly the same are looked for first: below it the shortest list of changes is soon found. */
const LONG = 400;

/** More changed tokens than this in one place is another text there, and would cost seconds to set against each other. */
const MOST_CHANGES = 500;

/** What stays and what changes, token by token, as a short list of changes says it. */
export function runsOf(before: Token[], after: Token[]): Run[] {
  const isLong = before.length + after.length > LONG;
  const anchors = isLong ? anchorsOf(before.map(keyOf), after.map(keyOf)) : [];
  const runs: Run[] = [{ kept: [], removed: [], added: [] }];
  let [i, j] = [0, 0];
  for (const anchor of anchors) {
    compare(before.slice(i, anchor.before), after.slice(j, anchor.after), runs);
    [i, j] = [anchor.before + anchor.count, anchor.after + anchor.count];
    keep(before.slice(anchor.before, i), after.slice(anchor.after, j), runs);
  }
  compare(before.slice(i), after.slice(j), runs);
  return runs;
}

const keyOf = ({ key }: Token) => key;

/** Adds to `runs` what stays and what changes in one place. */
function compare(before: Token[], after: Token[], runs: Run[]): void {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_CHANGES });
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ]) {
    if (removed) append(runs.at(-1)!.removed, before.slice(i, (i += count)));
    else if (added) append(runs.at(-1)!.added, after.slice(j, (j += count)));
    else keep(before.slice(i, (i += count)), after.slice(j, (j += count)), runs);
  }
}

function keep(before: Token[], after: Token[], runs: Run[]): void {
  const last = runs.at(-1)!;
  const kept = before.map((token, at) => ({ earlier: token, later: after[at]! }));
  if (isChange(last)) runs.push({ kept, removed: [], added: [] });
  else append(last.kept, kept);
}

export const isChange = ({ removed, added }: Run): boolean => removed.length + added.length > 0;

/** `push(...items)` fails from some hundred thousand items on. */
export function append<Item>(list: Item[], items: Item[]): void {
  for (const item of items) list.push(item);
}
