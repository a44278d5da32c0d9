import { z } from 'zod';
import type { Block, Inline, RichText } from '#lib/rich-text.ts';

/** A link of one entry to another, until `parse.ts` knows which page draws that entry. */
export type EntryLink = { nodeType: 'entry-link'; entryId: string; content: Inline[] };

/** Contentful's own bound for a long text; a text that is longer was not written by hand. */
export const MAX_TEXT = 50_000;
const MAX_NODES = 500;

/** The same for all parts of a rich text together: "Rich text: 200 kB", https://www.contentful.com/developers/docs/technical-limits/ */
const MAX_RICH_TEXT = 200_000;

const text = z
  .object({
    nodeType: z.literal('text'),
    value: z.string().max(MAX_TEXT),
    marks: z.array(z.object({ type: z.enum(['bold', 'italic']) })),
  })
  .transform(({ nodeType, value, marks }) => ({ nodeType, value, isBold: marks.some(({ type }) => type === 'bold') }));

/**
 * Where words of the site may lead: the web (http only because some archives have nothing else), and nowhere else. No name that is
 * written in another alphabet and looks like a known one (`xn--`), no name in front of an `@` that passes for the host.
 */
export const webAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .max(2_000)
  .refine((address) => isPlain(address));

function isPlain(address: string): boolean {
  if (/[\s\\\p{C}]/u.test(address) || !URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return username === '' && password === '' && !hostname.split('.').some((label) => label.startsWith('xn--'));
}

const webLink = z
  .object({
    nodeType: z.literal('hyperlink'),
    data: z.object({ uri: webAddress }),
    content: z.array(text).max(MAX_NODES),
  })
  .transform(({ data, content }) => ({ nodeType: 'web-link' as const, url: data.uri, content }));

const entryLink = z
  .object({
    nodeType: z.literal('entry-hyperlink'),
    data: z.object({ target: z.object({ sys: z.object({ linkType: z.literal('Entry'), id: z.string() }) }) }),
    content: z.array(text),
  })
  .transform(({ data, content }) => ({ nodeType: 'entry-link' as const, entryId: data.target.sys.id, content }));

const inline = z.union([text, webLink, entryLink]) as unknown as z.ZodType<Inline>;

const paragraph = z.object({ nodeType: z.enum(['paragraph', 'heading-3']), content: z.array(inline).max(MAX_NODES) });

const list = z
  .object({
    nodeType: z.enum(['unordered-list', 'ordered-list']),
    content: z
      .array(z.object({ nodeType: z.literal('list-item'), content: z.array(paragraph).max(MAX_NODES) }))
      .max(MAX_NODES),
  })
  .transform(({ nodeType, content }) => ({ nodeType, items: content.map((item) => item.content) }));

/** Contentful's editor leaves an empty paragraph at the end of nearly every text. */
const isEmpty = (block: Block) =>
  'content' in block && block.content.every((node) => node.nodeType === 'text' && node.value.trim() === '');

/**
 * Contentful's rich text, as far as this site draws it. Anything else (an image, an embed, a table, a link that is not to the web)
 * makes the entry invalid, so it is left out and named, never half drawn.
 */
export const richText = z
  .object({ nodeType: z.literal('document'), content: z.array(z.union([paragraph, list])).max(MAX_NODES) })
  .refine((document) => JSON.stringify(document.content).length <= MAX_RICH_TEXT)
  .transform(({ content }): RichText => content.filter((block) => !isEmpty(block)));
