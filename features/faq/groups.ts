import type { FaqItem } from '#content/faq.ts';

export type Group = { group: FaqItem['group']; items: FaqItem[] };

/** Questions by subject, the subjects in the order of their first question. */
export function groupItems(items: FaqItem[]): Group[] {
  const groups = Map.groupBy(items, ({ group }) => group);
  return [...groups].map(([group, ofGroup]) => ({ group, items: ofGroup }));
}

/** The questions before and after one, for reading on. */
export function neighboursOf<Each extends { slug: string }>(
  items: Each[],
  slug: string,
): { previous?: Each; next?: Each } {
  const at = items.findIndex((item) => item.slug === slug);
  if (at < 0) return {};
  return { previous: items[at - 1], next: items[at + 1] };
}
