import type { Block, Inline, RichText as Text } from '#lib/rich-text.ts';
import { Anchor } from './anchor.tsx';

/** Draws a text from content, node by node. There is no way from here to raw HTML. */
export function RichText({ text, className = '' }: { text: Text; className?: string }) {
  return <div className={`grid max-w-measure grid-cols-1 gap-4 ${className}`}>{text.map(drawBlock)}</div>;
}

function drawBlock(block: Block, index: number) {
  if ('items' in block) {
    const items = block.items.map((item, at) => <li key={at}>{item.map(drawInItem)}</li>);
    return block.nodeType === 'ordered-list' ? (
      <ol key={index} className="grid list-decimal gap-2 pl-6 marker:font-bold">
        {items}
      </ol>
    ) : (
      <ul key={index} className="grid list-disc gap-2 pl-6">
        {items}
      </ul>
    );
  }
  const words = block.content.map(drawInline);
  if (block.nodeType === 'paragraph') return <p key={index}>{words}</p>;
  return (
    <h3 key={index} className="text-l">
      {words}
    </h3>
  );
}

/** Contentful wraps the words of a list item in a paragraph; a short list reads better without. */
function drawInItem(block: Block) {
  return 'content' in block ? block.content.map(drawInline) : null;
}

function drawInline(node: Inline, index: number) {
  if (node.nodeType === 'text') return node.isBold ? <strong key={index}>{node.value}</strong> : node.value;
  if (node.nodeType === 'page-link') {
    return (
      <Anchor key={index} to={node.to}>
        {node.content.map(drawInline)}
      </Anchor>
    );
  }
  return (
    <a key={index} href={node.url} rel="noreferrer">
      {node.content.map(drawInline)}
    </a>
  );
}
