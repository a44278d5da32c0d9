import { percentile } from '#scripts/drill/numbers.ts';

/** One line of the table: a figure beside its goal. */
export type Result = {
  part: string;
  /** What was measured, such as `/es/preguntas, main thread`. */
  name: string;
  /** Ours, and what it is held against, in `unit`. */
  ours: number;
  other?: number;
  unit: string;
  /** Ours divided by the other, where there is one. */
  ratio?: number;
  /** Such as `<= 1.15` (a ratio) or `<= 2000` (a value). */
  goal?: Goal;
  isMet?: boolean;
  /** True where the rounds differed by more than `NOISY`, even after more of them. */
  isNoisy?: boolean;
  /** What it was held against, or why there is nothing. */
  note?: string;
};

export type Goal = { of: 'ratio' | 'value'; at: 'most' | 'least'; value: number };

export const most = (value: number, of: Goal['of'] = 'ratio'): Goal => ({ of, at: 'most', value });
export const least = (value: number, of: Goal['of'] = 'ratio'): Goal => ({ of, at: 'least', value });

/** How far the middle half of the rounds may lie apart, in parts of the middle one. */
export const NOISY = 0.15;

/** The middle value, and whether the rounds agree. */
export function middle(values: number[]): { value: number; isNoisy: boolean } {
  const value = percentile(values, 0.5);
  const spread = percentile(values, 0.75) - percentile(values, 0.25);
  return { value, isNoisy: values.length < 3 || spread > NOISY * value };
}

export function resultOf(fields: Omit<Result, 'ratio' | 'isMet'>): Result {
  const ratio = fields.other === undefined ? undefined : fields.ours / fields.other;
  return { ...fields, ratio, isMet: isMet(fields.goal, ratio, fields.ours) };
}

function isMet(goal: Goal | undefined, ratio: number | undefined, ours: number): boolean | undefined {
  if (!goal) return undefined;
  const found = goal.of === 'ratio' ? ratio : ours;
  if (found === undefined) return undefined;
  return goal.at === 'most' ? found <= goal.value : found >= goal.value;
}

/**
 * Rounds of ours and the other in turn, so that what the machine does meanwhile falls on both. Noisy ones are repeated where that can
 * still decide something: where the ratio lies no farther from its goal than the noise.
 */
export async function inTurn<Measured extends Record<string, number>>(
  rounds: { least: number; most: number; goals: { [Name in keyof Measured]?: Goal } },
  ours: () => Promise<Measured>,
  other: () => Promise<Measured>,
): Promise<Record<keyof Measured, { ours: number; other: number; isNoisy: boolean }>> {
  const seen: { ours: Measured; other: Measured }[] = [];
  for (;;) {
    seen.push({ ours: await ours(), other: await other() });
    const names = Object.keys(seen[0]!.ours) as (keyof Measured)[];
    const found = Object.fromEntries(
      names.map((name) => {
        const [own, others] = [
          middle(seen.map((each) => each.ours[name]!)),
          middle(seen.map((each) => each.other[name]!)),
        ];
        return [name, { ours: own.value, other: others.value, isNoisy: own.isNoisy || others.isNoisy }];
      }),
    ) as Record<keyof Measured, { ours: number; other: number; isNoisy: boolean }>;
    const isDecided = names.every((name) => !found[name].isNoisy || !isNear(rounds.goals[name], found[name]));
    if (seen.length >= rounds.most || (seen.length >= rounds.least && isDecided)) return found;
  }
}

function isNear(goal: Goal | undefined, { ours, other }: { ours: number; other: number }): boolean {
  return goal !== undefined && Math.abs(ours / other / goal.value - 1) <= NOISY;
}
