import { expect, test } from 'vitest';
import { type Block, type Inline, typedText } from './rich-text.ts';

const text = (value: string): Inline => ({ nodeType: 'text', value, isBold: false });
const paragraph = (...content: Inline[]): Block => ({ nodeType: 'paragraph', content });
const list = (nodeType: 'ordered-list' | 'unordered-list', ...items: string[]): Block => ({
  nodeType,
  items: items.map((item) => [paragraph(text(item))]),
});

test('words are written as one would type them', () => {
  const link: Inline = { nodeType: 'web-link', url: 'https://example.org/a', content: [text('the page')] };
  expect(
    typedText([
      { nodeType: 'heading-3', content: [text('Before')] },
      paragraph(text('Look at '), link, text('.')),
      list('ordered-list', 'One', 'Two'),
      list('unordered-list', 'Apples', 'Pears'),
    ]),
  ).toBe('Before\n\nLook at the page (https://example.org/a).\n\n1. One\n2. Two\n\n- Apples\n- Pears');
});

test('an address that is its own words is not written twice, and a page of ours stays its words', () => {
  const bare: Inline = { nodeType: 'web-link', url: 'https://example.org', content: [text('https://example.org')] };
  const page: Inline = { nodeType: 'page-link', to: '/faq', content: [text('answers')] };
  expect(typedText([paragraph(bare, text(' '), page)])).toBe('https://example.org answers');
});
