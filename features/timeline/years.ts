export type Year<Event> = { year: string; events: Event[] };

/** Events by the year in which they began; years and events keep the order that they come in. */
export function yearsOf<Event extends { date: string }>(events: Event[]): Year<Event>[] {
  const years = Map.groupBy(events, ({ date }) => date.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({ year, events: ofYear }));
}

/**
 * For an address that names no year of ours: the years that are nearest to it, the nearest first, the later of two that are as near.
 * All of them, the latest first, where the address names no year at all.
 */
export function nearestYears(asked: string, years: string[], atMost = 3): string[] {
  const latestFirst = years.toSorted((a, b) => Number(b) - Number(a));
  if (!/^\d{1,4}$/.test(asked)) return latestFirst;
  const distance = (year: string) => Math.abs(Number(year) - Number(asked));
  return latestFirst.toSorted((a, b) => distance(a) - distance(b)).slice(0, atMost);
}
