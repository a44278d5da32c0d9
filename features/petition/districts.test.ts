import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Coarseness, DISTRICT_PAUSE, DISTRICT_STEP, moveDistricts, noDistricts } from './districts.ts';

/*
 * What a reader of the published numbers can find out about one signature.
 *
 * The attacker reads every publication there ever was (each step of the total, each move of the districts), knows the rule, and
 * knows more than we publish: how many signatures came and how many were taken back between any two steps, and which was which.
 * A neighbour who watched somebody sign at 14:05 is such a reader.
 * What he must not learn is the district of any one of them, nor whether one was named: for every history that could have been,
 * and for every act in it, there must be another history that publishes exactly the same and in which that act is of another
 * district or of none. The first test goes through all histories of a smaller world (rounding to twos, districts that wait for
 * four), where every history can be looked at; it finds readings at once when either part of the rule is taken away. The next
 * ones hold the same two parts against random histories with the numbers of the site.
 *
 * Not promised: the total is exact, so that one more signature can be seen in it, though not whose or from where; somebody who
 * sends most of the signatures of a while himself can subtract his own; and the server itself knows the district of every row.
 */
type Act = { by: 1 | -1; district: number };

/** All that is published while the acts happen, with a step wherever `steps` has a bit. */
function publish(acts: Act[], steps: number, world: Coarseness, move = moveDistricts): string {
  const exact = Array.from({ length: world.districts + 1 }, (_, district) => ({ district, count: 0 }));
  let [received, published, all] = [0, noDistricts(world.districts), ''];
  for (const [index, { by, district }] of acts.entries()) {
    exact[district]!.count += by;
    received += by;
    if (!((steps >> index) & 1) && index < acts.length - 1) continue;
    published = move({ received, exact: exact.slice(1) }, published, world) ?? published;
    all += `${received}:${published.districts.map(({ count }) => count).join()} `;
  }
  return all;
}

/** Every choice of districts for acts of these kinds; what is taken back was there before. */
function everyHistory(kinds: (1 | -1)[], districts: number): Act[][] {
  const withOneMore = (acts: Act[], by: 1 | -1) =>
    Array.from({ length: districts + 1 }, (_, district) => [...acts, { by, district }]);
  return kinds
    .reduce<Act[][]>((histories, by) => histories.flatMap((acts) => withOneMore(acts, by)), [[]])
    .filter(isPossible);
}

function isPossible(acts: Act[]): boolean {
  const counts = new Map<number, number>();
  return acts.every(({ by, district }) => {
    counts.set(district, (counts.get(district) ?? 0) + by);
    return counts.get(district)! >= 0;
  });
}

/** How many acts could be read, over all that could be published. */
function countReadings(kinds: (1 | -1)[], world: Coarseness, move = moveDistricts): number {
  const histories = everyHistory(kinds, world.districts);
  let readings = 0;
  for (let steps = 0; steps < 2 ** (kinds.length - 1); steps++) {
    const possible = new Map<string, Set<number>[]>();
    for (const acts of histories) {
      const published = publish(acts, steps, world, move);
      const seen = possible.get(published) ?? acts.map(() => new Set<number>());
      acts.forEach(({ district }, index) => seen[index]!.add(district));
      possible.set(published, seen);
    }
    readings += [...possible.values()].flat().filter((districts) => districts.size === 1).length;
  }
  return readings;
}

const SMALL: Coarseness = { step: 2, pause: 4, districts: 2 };
const signs = (count: number) => Array<1 | -1>(count).fill(1);
/** Every order of signing and taking back. */
const everyKind = (length: number) =>
  Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_each, index): 1 | -1 => ((bits >> index) & 1 ? -1 : 1)),
  );

describe('in a world small enough to look at every history', () => {
  test.each([
    ['two districts', signs(8), SMALL],
    ['one district', signs(9), { ...SMALL, districts: 1 }],
    ['three districts', signs(6), { ...SMALL, districts: 3 }],
    ['rounding to threes', signs(7), { step: 3, pause: 6, districts: 2 }],
  ] as const)('no single signature can be read from whatever is published: %s', (_, kinds, world) => {
    expect(countReadings([...kinds], world)).toBe(0);
  });

  test('promise counts: no single signature can be read, nor one that is taken back', () => {
    expect(everyKind(6).reduce((sum, kinds) => sum + countReadings(kinds, SMALL), 0)).toBe(0);
  });

  test('rounding alone does not give that, nor waiting alone', () => {
    const onlyRounding: typeof moveDistricts = (now, last, world) =>
      moveDistricts(now, { ...last, received: now.received - 1_000 }, { ...world!, pause: 0 });
    const onlyWaiting: typeof moveDistricts = (now, last, world) =>
      Math.abs(now.received - last.received) < world!.pause ? undefined : onlyRounding(now, last, world);
    expect(countReadings(signs(6), SMALL, onlyRounding)).toBeGreaterThan(0);
    expect(countReadings(signs(6), SMALL, onlyWaiting)).toBeGreaterThan(0);
  });
});

describe('with the numbers of the site, over random histories', () => {
  const act = fc.oneof(
    { weight: 5, arbitrary: fc.record({ by: fc.constant(1 as const), district: fc.integer({ min: 0, max: 3 }) }) },
    fc.record({ by: fc.constant(-1 as const), district: fc.integer({ min: 0, max: 3 }) }),
  );
  const acts = fc.array(fc.array(act, { maxLength: 40 }), { maxLength: 30 });

  /** What was published after each step, beside what was true. */
  function run(history: Act[][]) {
    const exact = Array.from({ length: 16 }, (_, district) => ({ district, count: 0 }));
    let [received, published] = [0, noDistricts()];
    return history.map((step) => {
      for (const { by, district } of step)
        if (exact[district]!.count + by >= 0)
          [exact[district]!.count, received] = [exact[district]!.count + by, received + by];
      const last = published;
      published = moveDistricts({ received, exact: exact.slice(1) }, published) ?? published;
      return { last, published, exact: exact.map(({ count }) => count) };
    });
  }

  test('districts move only with the total, by tens, less than it did, and never above the truth', () => {
    fc.assert(
      fc.property(acts, (history) => {
        for (const { last, published, exact } of run(history)) {
          if (published === last) continue;
          const moved = published.received - last.received;
          expect(Math.abs(moved)).toBeGreaterThanOrEqual(DISTRICT_PAUSE);
          for (const { district, count } of published.districts) {
            const rise = (count ?? 0) - (last.districts[district - 1]!.count ?? 0);
            expect([(count ?? 0) % DISTRICT_STEP, (count ?? 0) <= exact[district]!]).toEqual([0, true]);
            expect(rise).toBeLessThanOrEqual(Math.max(0, moved - DISTRICT_STEP));
          }
        }
      }),
    );
  });

  test('two histories that differ in the district of one of those who signed since the last move can publish the same', () => {
    fc.assert(
      fc.property(acts, fc.nat(), (history, pick) => {
        const signed = history.flatMap((step, index) =>
          step.filter(({ by }) => by === 1).map((each) => ({ each, index })),
        );
        const first = signed[pick % (signed.length || 1)];
        const other = signed.find(({ each, index }) => index === first?.index && each.district !== first.each.district);
        fc.pre(first !== undefined && other !== undefined);
        const swapped = history.map((step) =>
          step.map((each) => {
            if (each === first.each) return { ...each, district: other.each.district };
            return each === other.each ? { ...each, district: first.each.district } : each;
          }),
        );
        fc.pre(!history.flat().some(({ by }) => by === -1));
        expect(run(swapped).map(({ published }) => published)).toEqual(run(history).map(({ published }) => published));
      }),
    );
  });
});
