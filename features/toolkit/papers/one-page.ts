import type { Sheet } from '#pdf/sheet.ts';
import type { KitItem } from '../kit.ts';
import { blocksOf } from './blocks.ts';
import { framed, grounds, masthead, titled } from './frame.ts';
import type { Words } from './words.ts';

/** Words in two columns under a large title: "what it says and what is open", and every other item that has no sheet of its own. */
export function onePage(kit: KitItem, words: Words): Sheet {
  const { item, sheet } = kit;
  return framed(kit, words, 1, [
    ...masthead(words),
    titled(item.title),
    { kind: 'two', blocks: sheet.flatMap(({ text }) => blocksOf(text)), gap: 14 },
    ...grounds(kit, words),
  ]);
}
