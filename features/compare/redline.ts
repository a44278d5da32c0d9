import { isChange, type Run, runsOf, slideRuns, trimRuns } from './runs.ts';
import { isWord, type Token, tokensOf, weightOf } from './tokens.ts';

export type Segment = { kind: 'same' | 'added' | 'removed'; text: string };

/** Less of the shorter text than this stays: single marks would hide that it is another text. */
const LEAST_KEPT = 1 / 3;

/** Words between two changes stay unmarked only if they make a phrase: this many words, or this many letters. */
const PHRASE = { words: 3, letters: 12 };

/** Between two additions (or two removals) nothing is replaced: one real word is enough of a bridge. */
const BRIDGE_LETTERS = 5;

/** Beside long changes a few words that happen to be in both are no bridge: at least this part of the smaller change. */
const SHARE_OF_CHANGE = 1 / 4;

/**
 * What changes between two texts, word by word, in phrases that can be read. Pure; for a paragraph or a few pages.
 * Joining `same` and `added` gives exactly the later text, `same` and `removed` the earlier.
 */
export function redline(earlier: string, later: string): Segment[] {
  const before = tokensOf(earlier);
  const after = tokensOf(later);
  const runs = slideRuns(trimRuns(joinPhrases(runsOf(before, after))));
  const kept = runs.flatMap((run) => run.kept.map((pair) => pair.later));
  const least = Math.min(weightOf(before), weightOf(after)) * LEAST_KEPT;
  return segmentsOf(weightOf(kept) < least ? [{ kept: [], removed: before, added: after }] : runs);
}

/** True when no words stay: one text stands in place of the other. */
export function isRewritten(segments: Segment[]): boolean {
  return segments.every(({ kind, text }) => kind !== 'same' || !/[\p{L}\p{N}]/u.test(text));
}

/** Takes the stray words between two changes into the change, so that what is struck and what is added reads as a phrase. */
function joinPhrases(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (!before || !isChange(before) || !isChange(run) || isBridge(before, run)) joined.push(run);
    else joined.splice(-1, 1, joinRuns(before, run));
  }
  return joined.length === runs.length ? joined : joinPhrases(joined);
}

function joinRuns(before: Run, { kept, removed, added }: Run): Run {
  return {
    kept: before.kept,
    removed: [...before.removed, ...kept.map(({ earlier }) => earlier), ...removed],
    added: [...before.added, ...kept.map(({ later }) => later), ...added],
  };
}

function isBridge(before: Run, run: Run): boolean {
  const words = run.kept.map(({ later }) => later);
  const letters = weightOf(words);
  const isReplaced = before.removed.length + run.removed.length > 0 && before.added.length + run.added.length > 0;
  if (!isReplaced) return letters >= BRIDGE_LETTERS;
  if (letters < Math.min(sizeOf(before), sizeOf(run)) * SHARE_OF_CHANGE) return false;
  return words.filter(isWord).length >= PHRASE.words || letters >= PHRASE.letters;
}

const sizeOf = ({ removed, added }: Run) => Math.max(weightOf(removed), weightOf(added));

function segmentsOf(runs: Run[]): Segment[] {
  const segments: Segment[] = [];
  const put = (kind: Segment['kind'], text: string) => {
    const last = segments.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) segments.push({ kind, text });
  };
  for (const { kept, removed, added } of runs) {
    for (const { earlier, later } of kept) {
      if (earlier.lead !== later.lead) {
        put('removed', earlier.lead);
        put('added', later.lead);
      }
      put('same', earlier.lead === later.lead ? later.lead + later.text : later.text);
    }
    put('removed', textOf(removed));
    put('added', textOf(added));
  }
  return segments;
}

const textOf = (tokens: Token[]) => tokens.map(({ lead, text }) => lead + text).join('');
