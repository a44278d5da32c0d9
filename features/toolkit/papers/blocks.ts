import type { Block as TextNode, Inline, RichText } from '#lib/rich-text.ts';
import type { Block, Run, TextBlock } from '#pdf/sheet.ts';

type Size = TextBlock['size'];

/** The words of an item as blocks of a printed sheet. */
export function blocksOf(text: RichText, size: Size = 'm'): Block[] {
  return text.map((node, at) => blockOf(node, size, at === 0));
}

function blockOf(node: TextNode, size: Size, isFirst: boolean): Block {
  if ('items' in node) {
    const items = node.items.map((item, at) => ({
      mark: node.nodeType === 'ordered-list' ? `${at + 1}.` : '–',
      blocks: blocksOf(item, size),
    }));
    return { kind: 'list', items, gap: 5 };
  }
  const runs = runsOf(node.content);
  if (node.nodeType === 'paragraph') return { kind: 'text', runs, size };
  return { ...headed(runs), gap: isFirst ? 0 : 14 };
}

const headed = (runs: Run[]): TextBlock => ({ kind: 'text', runs: bolded(runs), size: 'xl', role: 'H2' });
const bolded = (runs: Run[]): Run[] => runs.map((run) => ({ ...run, weight: 'bold' }));

/** A link to be typed: behind its words stands its address. */
function runsOf(nodes: Inline[]): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.nodeType === 'text') return [{ text: node.value, weight: node.isBold ? 'bold' : 'normal' }];
    if (node.nodeType === 'page-link') return runsOf(node.content);
    const words = runsOf(node.content);
    const address = node.url.replace(/^https?:\/\/(www\.)?/, '');
    const isSaid = words.map(({ text }) => text).join('') === address;
    const linked = words.map((run): Run => ({ ...run, weight: 'bold', link: node.url }));
    return isSaid ? linked : [...linked, { text: ` (${address})` }];
  });
}

/** Each heading with what stands below it; first what stands before any. */
export function sectionsOf(text: RichText): { heading?: TextNode; body: RichText }[] {
  const sections: { heading?: TextNode; body: RichText }[] = [{ body: [] }];
  for (const block of text) {
    if (block.nodeType === 'heading-3') sections.push({ heading: block, body: [] });
    else sections.at(-1)!.body.push(block);
  }
  return sections.filter(({ heading, body }) => heading ?? body.length > 0);
}

export const say = (text: string, size: Size = 'm', more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  runs: [{ text }],
  size,
  ...more,
});
export const bold = (text: string, size: Size = 'm', more: Partial<TextBlock> = {}): TextBlock => ({
  ...say(text, size, more),
  runs: [{ text, weight: 'bold' }],
});
