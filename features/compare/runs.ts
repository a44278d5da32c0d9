import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

export type Pair = { earlier: Token; later: Token };

/** Words that stay, then what goes and what comes before the next words that stay. */
export type Run = { kept: Pair[]; removed: Token[]; added: Token[] };

/** More changed words than this is another text, and would cost seconds to set against each other. */
const MOST_CHANGES = 2000;

/** What stays and what changes, token by token, as the shortest list of changes says it. */
export function runsOf(before: Token[], after: Token[]): Run[] {
  const texts = (tokens: Token[]) => tokens.map(({ text }) => text);
  const changes = diffArrays(texts(before), texts(after), { maxEditLength: MOST_CHANGES });
  if (!changes) return [{ kept: [], removed: before, added: after }];
  const runs: Run[] = [{ kept: [], removed: [], added: [] }];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of changes) {
    const last = runs.at(-1)!;
    if (removed) last.removed.push(...before.slice(i, (i += count)));
    else if (added) last.added.push(...after.slice(j, (j += count)));
    else {
      const kept = before.slice(i, i + count).map((token, at) => ({ earlier: token, later: after[j + at]! }));
      runs.push({ kept, removed: [], added: [] });
      i += count;
      j += count;
    }
  }
  return runs;
}

export const isChange = ({ removed, added }: Run): boolean => removed.length + added.length > 0;

/** Gives back to the words that stay what a change has in common at its ends on both sides. */
export function trimRuns(runs: Run[]): Run[] {
  const trimmed = [...runs.map(copyOf), { kept: [], removed: [], added: [] }];
  trimmed.forEach((run, at) => {
    const next = trimmed[at + 1];
    while (isAlike(run.removed[0], run.added[0])) {
      run.kept.push({ earlier: run.removed.shift()!, later: run.added.shift()! });
    }
    while (next && isAlike(run.removed.at(-1), run.added.at(-1))) {
      next.kept.unshift({ earlier: run.removed.pop()!, later: run.added.pop()! });
    }
  });
  return trimmed;
}

const isAlike = (one?: Token, other?: Token) => one !== undefined && one.text === other?.text;

/**
 * Where the same words stand before and after an addition (or a removal), it can be read as starting in several places. The best
 * is the start of a line or of a sentence: a new item of a list is marked from its own sign to its own full stop.
 */
export function slideRuns(runs: Run[]): Run[] {
  const slid = runs.map(copyOf);
  slid.forEach((run, at) => {
    const next = slid[at + 1];
    if (!next || run.removed.length > 0 === run.added.length > 0) return;
    const side = run.added.length > 0 ? 'added' : 'removed';
    let best = { steps: 0, score: startScore(run, side) };
    let steps = 0;
    while (slideLeft(run, next, side, at === 0)) {
      const score = startScore(run, side);
      steps -= 1;
      if (score > best.score) best = { steps, score };
    }
    while (slideRight(run, next, side)) {
      const score = startScore(run, side);
      steps += 1;
      if (score > best.score) best = { steps, score };
    }
    for (; steps > best.steps; steps -= 1) slideLeft(run, next, side, at === 0);
  });
  return slid;
}

type Side = 'added' | 'removed';
const onSide = (pair: Pair, side: Side) => (side === 'added' ? pair.later : pair.earlier);
const pairOf = (pair: Pair, token: Token, side: Side): Pair =>
  side === 'added' ? { ...pair, later: token } : { ...pair, earlier: token };

/** One word further to the start. What stays between two changes is never used up. */
function slideLeft(run: Run, next: Run, side: Side, isFirst: boolean): boolean {
  const pair = run.kept.at(-1);
  const last = run[side].at(-1)!;
  if (!pair || (run.kept.length === 1 && !isFirst) || onSide(pair, side).text !== last.text) return false;
  run.kept.pop();
  run[side].pop();
  run[side].unshift(onSide(pair, side));
  next.kept.unshift(pairOf(pair, last, side));
  return true;
}

function slideRight(run: Run, next: Run, side: Side): boolean {
  const pair = next.kept[0];
  const first = run[side][0]!;
  if (!pair || (next.kept.length === 1 && isChange(next)) || onSide(pair, side).text !== first.text) return false;
  next.kept.shift();
  run[side].shift();
  run[side].push(onSide(pair, side));
  run.kept.push(pairOf(pair, first, side));
  return true;
}

function startScore(run: Run, side: Side): number {
  if (run[side][0]!.lead.includes('\n')) return 3;
  const before = run.kept.at(-1)?.later.text;
  if (before === undefined || /[.;:!?]/.test(before)) return 2;
  return before === ',' ? 1 : 0;
}

const copyOf = ({ kept, removed, added }: Run): Run => ({ kept: [...kept], removed: [...removed], added: [...added] });
