import type { Pages } from './read-order.ts';

/** Lines at the top and at the foot of a page among which headers are looked for. */
const EDGE = 4;
const PAGE_NUMBER = /^(.*\s)?page\s*\d+(\s*(of|\/)\s*\d+)?$/i;

/**
 * The pages as one run of lines, without what stands on every page: a line that at least half of the pages have at the same place (figures
 * aside), or one that ends in the number of the page. Nothing else is left out.
 * @returns the lines kept, and each different line left out, `#` for a figure
 */
export function withoutPageHeaders(pages: Pages): { lines: string[]; leftOut: string[] } {
  const seen = new Map<string, number>();
  for (const place of pages.flatMap((page) => edgesOf(page).map(({ places }) => places)).flat())
    seen.set(place, (seen.get(place) ?? 0) + 1);
  const isOnEveryPage = (place: string) => pages.length > 2 && (seen.get(place) ?? 0) >= pages.length / 2;

  const leftOut = new Set<string>();
  const lines = pages.flatMap((page, at) => {
    const headers = edgesOf(page).filter(({ line, places }) => PAGE_NUMBER.test(line) || places.some(isOnEveryPage));
    for (const { line } of headers) leftOut.add(shapeOf(line));
    const kept = page.filter((_, index) => !headers.some((header) => header.index === index));
    return at === 0 ? kept : withoutBlankEdges(kept);
  });
  return { lines, leftOut: [...leftOut] };
}

const shapeOf = (line: string) => line.replace(/\d+/g, '#');

/** The lines at the edges of a page, each with its places: so many lines from the top, from the foot. */
function edgesOf(page: string[]): { line: string; index: number; places: string[] }[] {
  const written = page.flatMap((line, index) => (line ? [{ line, index }] : []));
  return written.flatMap(({ line, index }, at) => {
    const [fromTop, fromFoot] = [at, written.length - 1 - at];
    if (Math.min(fromTop, fromFoot) >= EDGE) return [];
    return [{ line, index, places: [`top ${fromTop} ${shapeOf(line)}`, `foot ${fromFoot} ${shapeOf(line)}`] }];
  });
}

/** A page's end is no paragraph's end. */
function withoutBlankEdges(lines: string[]): string[] {
  const first = lines.findIndex(Boolean);
  const last = lines.findLastIndex(Boolean);
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/**
 * Lines put together to paragraphs. A hyphen at a line's end stays where the document writes the word so elsewhere, and goes where it
 * writes it without; where it does neither, it stays, and the word is named.
 */
export function joinLines(lines: string[], document: string): { text: string; doubtful: string[] } {
  const doubtful: string[] = [];
  let text = '';
  for (const line of lines) {
    const [, head = ''] = /(\p{L}+)-$/u.exec(text) ?? [];
    const [tail = ''] = /^\p{Ll}+/u.exec(line) ?? [];
    if (line === '') text = text && `${text.replace(/\n+$/, '')}\n\n`;
    else if (head && tail) {
      const isWhole = hasWord(document, head + tail) && !hasWord(document, `${head}-${tail}`);
      if (!isWhole && !hasWord(document, `${head}-${tail}`)) doubtful.push(`${head}-${tail}`);
      text = (isWhole ? text.slice(0, -1) : text) + line;
    } else text += `${/\s$|^$/.test(text) ? '' : ' '}${line}`;
  }
  return { text: text.trim(), doubtful };
}

const hasWord = (document: string, word: string) =>
  new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(document);
