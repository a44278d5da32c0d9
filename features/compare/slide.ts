import { isChange, type Pair, type Run } from './runs.ts';
import type { Token } from './tokens.ts';

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

const isAlike = (one?: Token, other?: Token) => one !== undefined && one.key === other?.key;

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
  if (!pair || (run.kept.length === 1 && !isFirst) || onSide(pair, side).key !== last.key) return false;
  run.kept.pop();
  run[side].pop();
  run[side].unshift(onSide(pair, side));
  next.kept.unshift(pairOf(pair, last, side));
  return true;
}

function slideRight(run: Run, next: Run, side: Side): boolean {
  const pair = next.kept[0];
  const first = run[side][0]!;
  if (!pair || (next.kept.length === 1 && isChange(next)) || onSide(pair, side).key !== first.key) return false;
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
