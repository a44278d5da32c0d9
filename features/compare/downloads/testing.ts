import { locales } from '#i18n/routing.ts';
import { PAIRS } from '../pairs.ts';
import { comparisonDocument } from './document.ts';
import type { ComparisonDocument, DocumentPoint, DocumentText } from './schema.ts';

/** Every pair in every language, for `test.each`. */
export const CASES = PAIRS.flatMap((pair) => locales.map((locale) => [pair.a, pair.b, locale] as const));

export const STATE = {
  date: '2026-11-24',
  address: 'http://localhost:3000/data/compare/states/2026-11-24.json',
  sha256: 'a'.repeat(64),
};

export async function documentOf(...[a, b, locale]: (typeof CASES)[number]): Promise<ComparisonDocument> {
  return (await comparisonDocument({ a, b }, locale, STATE))!;
}

/** White space is not part of what a text says: lines are broken elsewhere in each format. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Takes out the marks of one side: what remains is the other side's text. */
export function unmarked(text: string, side: 'earlier' | 'later'): string {
  const gone = side === 'earlier' ? /\{\+[^]*?\+\}/g : /\[-[^]*?-\]/g;
  return text.replace(gone, '').replace(/\[-|-\]|\{\+|\+\}/g, '');
}

/** Every text of a point, with the words that stand only beside it. */
export function textsOf(point: DocumentPoint): DocumentText[] {
  return [point.earlier, point.later, point.adopted].flatMap((side) => side?.texts ?? []);
}
