import { redline } from '#features/compare/redline.ts';
import { KNOWN, textsOf } from '#features/compare/redline-corpus.ts';
import { middle, most, type Result, resultOf } from './result.ts';

/** Words of a policy, about as many as SOP 130 has, and then four and sixteen times as many. A longer policy has more sections. */
const WORDS = 2_000;
const WORDS_OF_A_SECTION = 200;
const TIMES = [1, 4, 16];
const ROUNDS = 7;
/** Words between two changes. */
const EVERY = 25;
/** How much more a word may cost in a longer text: its cost grows no faster than the text. */
const MOST = 1.5;
const NOTE = 'growth, policy: milliseconds of one redline for each 1,000 words, held against the shortest text.';

export function growthOfPolicy(): Result[] {
  const [first, ...later] = TIMES.map((times) => ({ times, ...costOf(WORDS * times) }));
  return later.map(({ times, value, isNoisy }) =>
    resultOf({
      part: 'growth',
      name: `redline of a policy ${times} times as long`,
      ours: value,
      other: first!.value,
      isNoisy: isNoisy || first!.isNoisy,
      unit: 'ms/1,000 words',
      goal: most(MOST),
      note: NOTE,
    }),
  );
}

function costOf(count: number) {
  const sections = Array.from({ length: count / WORDS_OF_A_SECTION }, (_, at) => inventedPair(WORDS_OF_A_SECTION, at));
  const compareAll = () => sections.forEach(([earlier, later]) => redline(earlier, later)); // as the comparison does, point by point
  compareAll(); // once, so that the code is compiled
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    compareAll();
    return (performance.now() - startedAt) / (count / 1_000);
  });
  return middle(times);
}

/** Two versions of an invented section, the same at every run. */
function inventedPair(count: number, section: number): [string, string] {
  const vocabulary = [...new Set(KNOWN.flatMap(({ hand }) => textsOf(hand).earlier.split(/\s+/)))];
  let seed = 130 + section;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const earlier = Array.from({ length: count }, (_, at) =>
    at % 40 === 39 ? '.\n\n' : vocabulary[next(vocabulary.length)]!,
  );
  const later = earlier.map((word, at) => (at % EVERY === 0 ? vocabulary[next(vocabulary.length)]! : word));
  return [earlier.join(' '), later.join(' ')];
}
