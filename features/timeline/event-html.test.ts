import { expect, test } from 'vitest';
import type { TimelineEvent } from '#content/events.ts';
import { readXml } from '#lib/testing-xml.ts';
import { eventHtml } from './event-html.ts';

const words = {
  decidedBy: 'Who decided:',
  sources: 'Sources',
  confidence: { official: 'official', press: 'press', 'one-side': 'one side' },
};
const text = (value: string, isBold = false) => ({ nodeType: 'text' as const, value, isBold });
const source = { url: 'https://example.org/?a=1&b=<2>', title: 'A & B', confidence: 'official', note: 'Only <read>.' };
const event = {
  date: '2019-12-18',
  confidence: 'press',
  decidedBy: 'The <Commission>',
  body: [
    { nodeType: 'heading-3', content: [text('Head')] },
    {
      nodeType: 'paragraph',
      content: [text('Bold & ', true), { nodeType: 'page-link', to: '/faq', content: [text('FAQ')] }],
    },
    {
      nodeType: 'ordered-list',
      items: [
        [{ nodeType: 'paragraph', content: [{ nodeType: 'web-link', url: 'https://a.org/?"', content: [text('a')] }] }],
      ],
    },
    { nodeType: 'unordered-list', items: [[{ nodeType: 'paragraph', content: [text('<script>')] }]] },
  ],
  sources: [source, { ...source, note: undefined }],
} as unknown as TimelineEvent;

test('an event is plain HTML: every word escaped, every address whole', () => {
  const html = eventHtml(event, 'es', 'https://site.org', words).text;
  readXml(`<div>${html}</div>`);
  const item = '<li><a href="https://example.org/?a=1&amp;b=&lt;2&gt;">A &amp; B</a> (official)';
  expect(html).toBe(
    '<p><strong>18 de diciembre de 2019</strong> (press)</p><h3>Head</h3>' +
      '<p><strong>Bold &amp; </strong><a href="https://site.org/es/preguntas">FAQ</a></p>' +
      '<ol><li><p><a href="https://a.org/?&quot;">a</a></p></li></ol><ul><li><p>&lt;script&gt;</p></li></ul>' +
      `<p>Who decided: The &lt;Commission&gt;</p><p>Sources</p><ul>${item} Only &lt;read&gt;.</li>${item}</li></ul>`,
  );
});

test('who decided and sources are left out where there are none', () => {
  const bare = { ...event, body: [], decidedBy: undefined, sources: [] };
  expect(eventHtml(bare, 'en', 'https://site.org', words).text).toBe(
    '<p><strong>December 18, 2019</strong> (press)</p>',
  );
});
