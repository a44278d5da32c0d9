import { type Inline, plainText, type RichText } from '#lib/rich-text.ts';

/** One message to send on: its heading, the page it leads to, its words. */
export type Post = { heading: string; url?: string; words: string };

/** Each heading begins a post. The first link in it is the page that it leads to, which stands first when it is sent. */
export function postsOf(text: RichText): Post[] {
  const starts = text.flatMap(({ nodeType }, at) => (nodeType === 'heading-3' ? [at] : []));
  return starts.map((start, at) => {
    const body = text.slice(start + 1, starts[at + 1]);
    return {
      heading: plainText(text.slice(start, start + 1)),
      url: firstLink(body.flatMap((block) => ('content' in block ? block.content : []))),
      words: plainText(body),
    };
  });
}

function firstLink(nodes: Inline[]): string | undefined {
  return nodes.find((node) => node.nodeType === 'web-link')?.url;
}

/** As it is sent: a messenger draws a preview of an address that stands first. */
export const typedPost = ({ url, words }: Post): string => (url ? `${url}\n${words}` : words);
