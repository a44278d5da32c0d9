import { append, isChange, type Run } from './runs.ts';
import { isWord, weightOf } from './tokens.ts';

/**
 * When words between two changes stay unmarked. The shortest list of changes keeps every word that happens to be in both texts ("the",
 * "of", a comma): struck and added words in turn, which nobody can read. So what stands between two changes stays only if it carries
 * meaning by itself; else it goes into the change, which then reads as a phrase. The numbers were found with redlines made by hand, in
 * both languages (`redline-corpus.ts`): see `docs/decisions/024-redline-in-phrases.md`.
 */
const RULE = {
  /** Three words make a phrase ("of the person"). */
  words: 3,
  /** So does one long word or two ("jurisdiction", "federal agents"): as many letters as three words have on average. */
  letters: 12,
  /** Where neither change puts words in the place of others, one real word is enough ("crime", not "of the"). */
  lettersBesideNothing: 5,
  /** Beside long changes three words may well be chance: they need a quarter of the letters of the smaller change. */
  shareOfChange: 1 / 4,
};

type Sized = { run: Run; removed: number; added: number };

/** Takes the stray words between two changes into the change. Pure. */
export function joinPhrases(runs: Run[]): Run[] {
  let sized = runs.map(({ kept, removed, added }) => ({
    run: { kept: [...kept], removed: [...removed], added: [...added] },
    removed: weightOf(removed),
    added: weightOf(added),
  }));
  for (let count = Infinity; sized.length < count;) {
    count = sized.length;
    sized = joinOnce(sized);
  }
  return sized.map(({ run }) => run);
}

function joinOnce(all: Sized[]): Sized[] {
  const joined: Sized[] = [];
  for (const each of all) {
    const before = joined.at(-1);
    if (!before || !isChange(before.run) || !isChange(each.run) || isBridge(before, each)) joined.push(each);
    else join(before, each);
  }
  return joined;
}

function join(before: Sized, { run, removed, added }: Sized): void {
  const earlier = run.kept.map((pair) => pair.earlier);
  const later = run.kept.map((pair) => pair.later);
  append(before.run.removed, earlier);
  append(before.run.removed, run.removed);
  append(before.run.added, later);
  append(before.run.added, run.added);
  before.removed += weightOf(earlier) + removed;
  before.added += weightOf(later) + added;
}

function isBridge(before: Sized, next: Sized): boolean {
  const words = next.run.kept.map(({ later }) => later);
  const letters = weightOf(words);
  if (!isReplacement(before.run) && !isReplacement(next.run)) return letters >= RULE.lettersBesideNothing;
  if (letters < Math.min(sizeOf(before), sizeOf(next)) * RULE.shareOfChange) return false;
  return words.filter(isWord).length >= RULE.words || letters >= RULE.letters;
}

const isReplacement = ({ removed, added }: Run) => removed.length > 0 && added.length > 0;

const sizeOf = ({ removed, added }: Sized) => Math.max(removed, added);
