/** Pairs of neighbouring letters: `flyer` has `fl ly ye er`. */
const pairsOf = (word: string) =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));

/** How alike two slugs are, from 0 to 1: the share of letter pairs they have in common (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  const common = ofA.filter((pair) => ofB.includes(pair)).length;
  return (2 * common) / (ofA.length + ofB.length || 1);
}

/** The items most like what was asked for, the likest first. @param asked as it stood in the address, so it may be anything */
export function nearestTo<Item extends { slug: string }>(asked: string, items: Item[], count: number): Item[] {
  const word = asked.toLowerCase().slice(0, 100);
  const ranked = items.map((item) => ({ item, rank: likeness(word, item.slug) }));
  return ranked
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, count)
    .map(({ item }) => item);
}
