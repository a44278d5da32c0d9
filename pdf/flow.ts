import { heightOf, type Strip } from './strip.ts';

/** Where a strip stands: on which page, from where its gap begins, and where it begins itself. */
export type Spot = { strip: Strip; page: number; from: number; y: number };
export type Span = { top: number; bottom: number };

/** Lays strips on pages, without drawing. What has to stay together goes to the next page together. */
export function spotsOf(strips: Strip[], { top, bottom }: Span): Spot[] {
  let [page, y] = [0, top];
  return strips.map((strip, at) => {
    const isHead = y === top;
    const needed = heightOf(kept(strips, at)) + (isHead ? 0 : strip.gap);
    const isStart = at === 0 || !strips[at - 1]!.keepsNext;
    const hasRoom = y + strip.gap + strip.height <= bottom;
    if (!isHead && ((isStart && y + needed > bottom && needed <= bottom - top) || !hasRoom)) {
      page += 1;
      y = top;
    }
    const from = y;
    if (y > top) y += strip.gap;
    const spot = { strip, page, from, y };
    y += strip.height;
    return spot;
  });
}

/** How many pages they take; 1 for none. */
export const pagesOf = (spots: Spot[]): number => (spots.at(-1)?.page ?? 0) + 1;

/** Draws them in their order. @param addPage called before the first strip of each page but the first */
export function drawSpots(spots: Spot[], addPage: () => void): void {
  let at = 0;
  for (const { strip, page, from, y } of spots) {
    if (page > at) addPage();
    at = page;
    strip.around.forEach((draw) => draw(from, y, y + strip.height));
    strip.draw(y);
  }
}

/** This strip and those that it keeps with it. */
function kept(strips: Strip[], at: number): Strip[] {
  let end = at;
  while (strips[end]?.keepsNext && end < strips.length - 1) end += 1;
  return strips.slice(at, end + 1);
}
