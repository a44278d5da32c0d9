import type { DayCount } from './figures.ts';

/** The size of the drawing's own units. It is stretched to the page, so they are no pixels. */
export const WIDE = 1_000;
export const HIGH = 400;

export type DayLine = {
  /** The line, as the `d` of a path, and the same closed along the ground. */
  line: string;
  area: string;
  /** What the upper edge stands for, a round number above the highest total. */
  top: number;
  /** First and last day of the drawing. */
  from: string;
  to: string;
};

/**
 * The totals by day as a line with steps: level until the day on which it moved.
 * @param to the day on which the last total was counted
 * @returns `undefined` before there are two days to draw between
 */
export function dayLine(days: DayCount[], to: string): DayLine | undefined {
  const from = days[0]?.day;
  if (from === undefined || from >= to) return undefined;
  const top = roundAbove(Math.max(...days.map(({ count }) => count ?? 0)));
  const length = Date.parse(to) - Date.parse(from);
  const across = (day: string) => Math.round(((Date.parse(day) - Date.parse(from)) / length) * WIDE);
  const up = (count: number | null) => Math.round(HIGH - ((count ?? 0) / top) * HIGH);
  const steps = days.slice(1).map(({ day, count }) => `H${across(day)}V${up(count)}`);
  const line = `M0 ${up(days[0]!.count)}${steps.join('')}H${WIDE}`;
  return { line, area: `${line}V${HIGH}H0Z`, top, from, to };
}

/** 1, 2 or 5 and noughts: the first of these that is not below. */
function roundAbove(count: number): number {
  for (let unit = 10; ; unit *= 10) for (const step of [1, 2, 5]) if (unit * step >= count) return unit * step;
}
