import { datesInWords } from '#components/dates.ts';
import type { TimelineEvent } from '#content/events.ts';
import { pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Markup, markup } from '#lib/markup.ts';
import type { Block, Inline, RichText } from '#lib/rich-text.ts';

type Words = {
  decidedBy: string;
  sources: string;
  confidence: Record<TimelineEvent['confidence'], string>;
};

/** An event as plain HTML for readers of feeds: date, text, who decided, how it is known, sources. Every link is a whole address. */
export function eventHtml(event: TimelineEvent, locale: Locale, siteUrl: string, words: Words): Markup {
  const { date, endDate, body, decidedBy, confidence, sources } = event;
  const links = sources.map(
    ({ url, title, note, ...source }) =>
      markup`<li><a href="${url}">${title}</a> (${words.confidence[source.confidence]})${note && ` ${note}`}</li>`,
  );
  const text = richHtml(body, (href) => siteUrl + pathOf(href, locale));
  const decision = decidedBy && markup`<p>${words.decidedBy} ${decidedBy}</p>`;
  const list = links.length > 0 ? markup`<p>${words.sources}</p><ul>${links}</ul>` : undefined;
  const day = datesInWords(date, endDate, locale);
  return markup`<p><strong>${day}</strong> (${words.confidence[confidence]})</p>${text}${decision}${list}`;
}

type AddressOf = (href: Extract<Inline, { nodeType: 'page-link' }>['to']) => string;

function richHtml(text: RichText, addressOf: AddressOf): Markup[] {
  return text.map((block) => blockHtml(block, addressOf));
}

function blockHtml(block: Block, addressOf: AddressOf): Markup {
  if (!('items' in block)) {
    const words = inlineHtml(block.content, addressOf);
    return block.nodeType === 'paragraph' ? markup`<p>${words}</p>` : markup`<h3>${words}</h3>`;
  }
  const items = block.items.map((item) => markup`<li>${richHtml(item, addressOf)}</li>`);
  return block.nodeType === 'ordered-list' ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`;
}

function inlineHtml(nodes: Inline[], addressOf: AddressOf): Markup[] {
  return nodes.map((node) => {
    if (node.nodeType === 'text') return node.isBold ? markup`<strong>${node.value}</strong>` : markup`${node.value}`;
    const address = node.nodeType === 'page-link' ? addressOf(node.to) : node.url;
    return markup`<a href="${address}">${inlineHtml(node.content, addressOf)}</a>`;
  });
}
