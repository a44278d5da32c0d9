/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precisely as it is known. */
type Dated = { date: string };

/**
 * The one order of events, for `toSorted`: by the last day on which each can have happened. What is known only to its month comes
 * after the days of that month, and what is known only to its year after all of that year: there it has happened for certain, while
 * before them it would claim to be older than what it may have followed. Of two with the same last day the one that is known more
 * precisely comes first; two on the same date keep the order they come in. A range stands at its first date.
 */
export function oldestFirst(a: Dated, b: Dated): number {
  const [one, other] = [endOf(a), endOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Sorts as text: a part that is not known is later than any month or day. */
const endOf = ({ date }: Dated) => date.padEnd('YYYY-MM-DD'.length, '~');
