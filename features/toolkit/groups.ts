import type { ToolkitItem } from '#content/toolkit.ts';

export type Kind = ToolkitItem['kind'];

/** What one does with it, in the order of courage it takes from the reader: the words are in `ToolkitPage.groups`. */
export const GROUPS = ['say', 'write', 'hand-out', 'share'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF = {
  script: 'say',
  guide: 'say',
  'talking-points': 'say',
  letter: 'write',
  template: 'write',
  'one-page': 'hand-out',
  comparison: 'hand-out',
  flyer: 'hand-out',
  'petition-sheet': 'hand-out',
  social: 'share',
  links: 'share',
} as const satisfies Record<Kind, Group>;

export const groupOf = (kind: Kind): Group => GROUP_OF[kind];

/** Items under what one does with them, each group in the editors' order. A group without items is left out. */
export function groupItems<Item extends { kind: Kind }>(items: Item[]): { group: Group; items: Item[] }[] {
  return GROUPS.map((group) => ({ group, items: items.filter(({ kind }) => groupOf(kind) === group) })).filter(
    (each) => each.items.length > 0,
  );
}

/** Printed alone, without our title, advice and menu around it: it goes to someone else. */
export const isHandedOver = (kind: Kind): boolean => ['letter', 'flyer', 'petition-sheet'].includes(kind);
