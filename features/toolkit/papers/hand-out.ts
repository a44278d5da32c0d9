import { plainText, type RichText } from '#lib/rich-text.ts';
import type { Block, Sheet } from '#pdf/sheet.ts';
import type { KitItem } from '../kit.ts';
import { blocksOf, bold, say, sectionsOf } from './blocks.ts';
import { framed, grounds, masthead, titled } from './frame.ts';
import type { Words } from './words.ts';

/** The points of the comparison, the versions of each side by side, each below its date. */
export function handOut(kit: KitItem, words: Words): Sheet {
  const { item, sheet } = kit;
  const points = sheet.flatMap(({ text }) => sectionsOf(text)).flatMap(pointBlocks);
  return framed(kit, words, 2, [
    ...masthead(words),
    titled(item.title),
    say(item.summary, 'l', { tone: 'ink-soft', gap: 5 }),
    ...points,
    ...grounds(kit, words),
  ]);
}

function pointBlocks({ heading, body }: ReturnType<typeof sectionsOf>[number]): Block[] {
  if (!heading) return blocksOf(body).map((block): Block => ({ ...block, gap: 8 }));
  const [, number, topic] = /^(\d+\.)\s+(.*)$/s.exec(plainText([heading])) ?? [];
  const title: Block = {
    kind: 'text',
    size: 'xl',
    role: 'H2',
    runs: topic
      ? [
          { text: `${number} `, weight: 'bold', tone: 'monarch-text' },
          { text: topic, weight: 'bold' },
        ]
      : [{ text: plainText([heading]), weight: 'bold' }],
    gap: 5,
  };
  const blocks: Block[] = [{ kind: 'rule', thick: 1, ink: 'ink' }, title, ...besideEachOther(body)];
  return [{ kind: 'together', blocks, gap: 13 }];
}

/** "July 2017: what it says" stands in a column, its date above it. Words that are not made like that stay as they are. */
function besideEachOther(body: RichText): Block[] {
  return body.flatMap((block): Block[] => {
    const cells = 'items' in block ? block.items.map((item) => /^([^:]{3,40}):\s+(.+)$/s.exec(plainText(item))) : [];
    const isTable = cells.length > 1 && cells.length <= 3 && cells.every((cell) => cell !== null);
    if (!isTable) return blocksOf([block]);
    const columns = cells.map((cell): Block[] => [
      bold(cell![1]!, 'xs', { tone: 'ink-soft' }),
      say(upper(cell![2]!), 's', { gap: 1 }),
    ]);
    return [{ kind: 'columns', shares: cells.map(() => 1), columns, gap: 4 }];
  });
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
