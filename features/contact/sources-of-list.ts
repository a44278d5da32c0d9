import type { Council } from '#content/contact.ts';
import type { Source } from '#content/sources.ts';

export type ListSource = {
  source: Source;
  /** The districts that rest on it, where it does not say something of all. */
  only?: number[];
};

/** Every source of every district and office, once, with the districts that it is about. Those about most stand first. */
export function sourcesOfList({ seats }: Council): ListSource[] {
  const found = new Map<string, { source: Source; numbers: Set<number> }>();
  for (const { number, holder, district } of seats)
    for (const source of [...(holder?.sources ?? []), ...(district?.sources ?? [])]) {
      const { numbers } = found.get(source.id) ?? found.set(source.id, { source, numbers: new Set() }).get(source.id)!;
      numbers.add(number);
    }
  return [...found.values()]
    .toSorted((a, b) => b.numbers.size - a.numbers.size)
    .map(({ source, numbers }) => ({ source, only: numbers.size < seats.length ? [...numbers] : undefined }));
}

/** `1–2, 4–15`: numbers that follow one another are drawn together. */
export function asRanges(numbers: number[]): string {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  return starts
    .map((start) => {
      let end = start;
      while (numbers.includes(end + 1)) end++;
      return start === end ? String(start) : `${start}–${end}`;
    })
    .join(', ');
}
