/** How many of those asked for are offered. */
const MOST = 3;

/** More of an address than this is no typing mistake. */
const LONGEST = 100;

/** What is most like the words that were asked for, best first: by words in common, then by letters to change. Accents do not count. */
export function nearestOf<Item>(asked: string, items: readonly Item[], namesOf: (item: Item) => string[]): Item[] {
  return items
    .map((item) => ({ item, likeness: Math.max(...namesOf(item).map((name) => likenessOf(asked, name))) }))
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** 0: nothing in common; 1: the same. */
export function likenessOf(asked: string, name: string): number {
  const [one, other] = [plain(asked), plain(name)];
  if (one === other) return 1;
  const letters = 1 - distance(one, other) / Math.max(one.length, other.length, 1);
  const [asking, known] = [wordsOf(one), wordsOf(other)];
  const shared = asking.filter((word) => known.some((each) => isAlike(word, each))).length;
  return Math.max(letters, shared / Math.max(asking.length, known.length, 1));
}

const plain = (text: string) => text.slice(0, LONGEST).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words of four letters and more, and numbers: "de", "the" are in every name. */
const wordsOf = (text: string) => text.match(/\p{L}{4,}|\d+/gu) ?? [];

/** The singular and the plural, and a letter that slipped. */
const isAlike = (one: string, other: string) =>
  one === other || (one.length > 4 && distance(one, other) <= 1 && !/\d/.test(one));

/** Letters to put in, take out or change (Levenshtein). */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
