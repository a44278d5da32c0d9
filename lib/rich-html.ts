import { type Markup, markup } from './markup.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

type AddressOf = (href: Extract<Inline, { nodeType: 'page-link' }>['to']) => string;

/**
 * A text as plain HTML, for what is read outside of this site.
 * @param addressOf the whole address of a page of ours
 * @param level of its headings
 */
export function richHtml(text: RichText, addressOf: AddressOf, level: 3 | 4 = 3): Markup[] {
  return text.map((block) => blockHtml(block, addressOf, level));
}

function blockHtml(block: Block, addressOf: AddressOf, level: 3 | 4): Markup {
  if (!('items' in block)) {
    const words = inlineHtml(block.content, addressOf);
    if (block.nodeType === 'paragraph') return markup`<p>${words}</p>`;
    return level === 3 ? markup`<h3>${words}</h3>` : markup`<h4>${words}</h4>`;
  }
  const items = block.items.map((item) => markup`<li>${richHtml(item, addressOf, level)}</li>`);
  return block.nodeType === 'ordered-list' ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`;
}

function inlineHtml(nodes: Inline[], addressOf: AddressOf): Markup[] {
  return nodes.map((node) => {
    if (node.nodeType === 'text') return node.isBold ? markup`<strong>${node.value}</strong>` : markup`${node.value}`;
    const address = node.nodeType === 'page-link' ? addressOf(node.to) : node.url;
    return markup`<a href="${address}">${inlineHtml(node.content, addressOf)}</a>`;
  });
}
