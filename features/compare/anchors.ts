/** The same stretch of both texts: `count` tokens from `before` in one and from `after` in the other. */
export type Anchor = { before: number; after: number; count: number };

/** This many tokens in a row, found once in either text, are the same place in both: a smaller number finds places by chance. */
const LENGTH = 5;

/**
 * Places that are certainly the same in two long texts, in order. Between two of them only a little is left to compare, so that the
 * time grows with the length of the texts and not with its square. (The idea is that of the "patience" diff of version control.)
 */
export function anchorsOf(before: string[], after: string[]): Anchor[] {
  const earlier = placesOf(before);
  const later = placesOf(after);
  const shared: [number, number][] = [];
  for (const [stretch, at] of earlier) {
    const other = later.get(stretch);
    if (at !== REPEATED && other !== undefined && other !== REPEATED) shared.push([at, other]);
  }
  return joinNeighbours(longestRise(shared));
}

const REPEATED = -1;

/** Each stretch of `LENGTH` tokens by where it stands. */
function placesOf(keys: string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + LENGTH <= keys.length; at++) {
    const stretch = keys.slice(at, at + LENGTH).join('\n');
    places.set(stretch, places.has(stretch) ? REPEATED : at);
  }
  return places;
}

/** Of places in the order of the earlier text, the most that are in the order of the later one too. */
function longestRise(places: [number, number][]): [number, number][] {
  const tops: number[] = []; // by length, the chain that ends lowest
  const previous: (number | undefined)[] = [];
  places.forEach(([, after], at) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[tops[middle]!]![1] < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = tops[low - 1];
    tops[low] = at;
  });
  const rise: [number, number][] = [];
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) rise.push(places[at]!);
  return rise.reverse();
}

/** Stretches overlap: those that go on where the last one was become one. What would overlap otherwise is cut off or left out. */
function joinNeighbours(places: [number, number][]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [before, after] of places) {
    const last = anchors.at(-1);
    const beforeEnd = last ? last.before + last.count : 0;
    const afterEnd = last ? last.after + last.count : 0;
    if (last && before - after === last.before - last.after && before <= beforeEnd) {
      last.count = before + LENGTH - last.before;
      continue;
    }
    const skip = Math.max(0, beforeEnd - before, afterEnd - after);
    if (skip < LENGTH) anchors.push({ before: before + skip, after: after + skip, count: LENGTH - skip });
  }
  return anchors;
}
