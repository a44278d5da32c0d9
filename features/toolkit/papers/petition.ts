import type { Block, Sheet } from '#pdf/sheet.ts';
import { LINES } from '../lines.ts';
import type { KitItem } from '../kit.ts';
import { blocksOf, bold } from './blocks.ts';
import { behindNote, framed, masthead } from './frame.ts';
import type { Words } from './words.ts';

/** The warning first, then the text that is signed, then the lines. */
export function petitionPaper(kit: KitItem, words: Words): Sheet {
  const { item, sheet } = kit;
  const { tPage } = words;
  const petition = sheet.at(-1)!.text;
  const warning = sheet.slice(0, -1).flatMap(({ text }) => blocksOf(text, 'l'));
  const [title, ...ask] = blocksOf(petition, 's');
  const head: Block = title?.kind === 'text' ? { ...title, size: '2xl', role: 'H1', gap: 8 } : bold(item.title, '2xl');
  const columns = (['name', 'signature', 'place'] as const).map((name) => ({
    label: tPage(`lines.${name}`),
    share: name === 'place' ? 9 : 11,
  }));
  return framed(kit, words, 1, [
    ...masthead(words, 16),
    ...(warning.length > 0 ? [{ kind: 'card' as const, parts: [warning], gap: 8 }] : []),
    head,
    ...behindNote(kit, words),
    { kind: 'two', blocks: ask, gap: 6 },
    {
      kind: 'together',
      gap: 10,
      blocks: [
        bold(tPage('lines.title'), 'l', { role: 'H2' }),
        { kind: 'lines', columns, count: LINES, height: 21, gap: 3 },
      ],
    },
  ]);
}
