import type { Block, Inline, RichText as Text } from '#lib/rich-text.ts';
import { Anchor } from './anchor.tsx';

type Props = {
  text: Text;
  className?: string;
  /** Of headings in the text, so that none is skipped on the page. */
  level?: 2 | 3 | 4;
};

/** Draws a text from content, node by node. There is no way from here to raw HTML. */
export function RichText({ text, className = '', level = 3 }: Props) {
  return (
    <div className={className ? `rich ${className}` : 'rich'}>
      {text.map((block, index) => drawBlock(block, index, level))}
    </div>
  );
}

function drawBlock(block: Block, index: number, level: 2 | 3 | 4) {
  if ('items' in block) {
    const items = block.items.map((item, at) => <li key={at}>{item.map(drawInItem)}</li>);
    return block.nodeType === 'ordered-list' ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
  }
  const words = block.content.map(drawInline);
  if (block.nodeType === 'paragraph') return <p key={index}>{words}</p>;
  const Heading = `h${level}` as const;
  return <Heading key={index}>{words}</Heading>;
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
