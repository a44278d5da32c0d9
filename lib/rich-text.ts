import type { Href } from '#i18n/paths.ts';

/** A text with structure, as far as this site draws one. `content/rich-text.ts` makes it from what Contentful answers. */
export type RichText = Block[];

export type Block =
  | { nodeType: 'paragraph' | 'heading-3'; content: Inline[] }
  | { nodeType: 'unordered-list' | 'ordered-list'; items: Block[][] };

export type Inline =
  | { nodeType: 'text'; value: string; isBold: boolean }
  | { nodeType: 'web-link'; url: string; content: Inline[] }
  | { nodeType: 'page-link'; to: Href; content: Inline[] };

/** The words alone, a line for each paragraph: for descriptions, counting, grading and comparing. */
export function plainText(blocks: RichText): string {
  return blocks
    .map((block) => ('items' in block ? block.items.map(plainText).join('\n') : inlineText(block.content)))
    .join('\n');
}

function inlineText(nodes: Inline[]): string {
  return nodes.map((node) => (node.nodeType === 'text' ? node.value : inlineText(node.content))).join('');
}

/**
 * The words as one would type them into a message: numbers and dashes of lists, a blank line between blocks, and the address after
 * each link to the web.
 */
export function typedText(blocks: RichText): string {
  return blocks.map(typedBlock).join('\n\n');
}

function typedBlock(block: Block): string {
  if (!('items' in block)) return typedInline(block.content);
  const mark = (at: number) => (block.nodeType === 'ordered-list' ? `${at + 1}. ` : '- ');
  return block.items.map((item, at) => mark(at) + item.map(typedBlock).join(' ')).join('\n');
}

function typedInline(nodes: Inline[]): string {
  return nodes
    .map((node) => {
      if (node.nodeType === 'text') return node.value;
      const words = typedInline(node.content);
      return node.nodeType === 'web-link' && words !== node.url ? `${words} (${node.url})` : words;
    })
    .join('');
}
