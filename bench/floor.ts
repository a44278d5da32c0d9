import type { Page } from '@playwright/test';

/** The least a page can be and still show the same: what a person would write by hand, without a look. */
export type Floor = { html: string };

/** A page's worth of CSS: the same font, a measure, nothing more. */
const CSS = `@font-face{font-family:A;src:url(/fonts/atkinson-next-400-700-v1.woff2);font-weight:400 700;font-display:swap}
body{font:1.125rem/1.5 A,Arial,sans-serif;max-width:40rem;margin:0 auto;padding:1rem;color:#1c1b3b;background:#fbf7f0}
a{color:#0b5a80}table{border-collapse:collapse}td,th{border:1px solid;padding:.5rem;text-align:left}
input,select,textarea,button{font:inherit;min-height:2.75rem}label{display:block}`;

/** Elements that mean something to a reader, and what they need to do it. All else is taken off; what is inside stays. */
const KEPT: Record<string, string[]> = {
  a: ['href'],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  p: [],
  ul: [],
  ol: [],
  li: [],
  dl: [],
  dt: [],
  dd: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  caption: [],
  blockquote: [],
  strong: [],
  em: [],
  del: [],
  ins: [],
  details: [],
  summary: [],
  time: ['datetime'],
  form: ['method', 'action'],
  label: ['for'],
  input: ['type', 'name', 'value', 'id', 'checked'],
  select: ['name', 'id'],
  option: ['value'],
  textarea: ['name', 'id'],
  button: ['type', 'name', 'value'],
  fieldset: [],
  legend: [],
  nav: [],
  main: [],
  header: [],
  footer: [],
  section: ['id'],
};

/** Writes the floor page of the page that is open: the same words, links and fields, in the same order. */
export async function floorOf(page: Page): Promise<Floor> {
  const body = await page.evaluate((kept) => {
    const escape = (text: string) =>
      text.replace(/[&<>]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[each]!);
    const written = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return escape(node.textContent ?? '').replace(/\s+/g, ' ');
      if (!(node instanceof Element)) return '';
      const name = node.localName;
      if (['script', 'style', 'template', 'svg', 'noscript', 'link', 'meta'].includes(name)) return '';
      const inner = [...node.childNodes].map(written).join('');
      const attributes = kept[name];
      if (!attributes) return inner;
      const own = attributes.flatMap((each) =>
        node.hasAttribute(each) ? ` ${each}="${escape(node.getAttribute(each)!).replaceAll('"', '&quot;')}"` : [],
      );
      return name === 'input' ? `<input${own.join('')}>` : `<${name}${own.join('')}>${inner}</${name}>`;
    };
    return written(document.body);
  }, KEPT);
  const [title, lang] = await page.evaluate(() => [document.title, document.documentElement.lang]);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
  const font =
    '<link rel="preload" href="/fonts/atkinson-next-400-700-v1.woff2" as="font" type="font/woff2" crossorigin>';
  return {
    html: `<!doctype html><html lang="${lang}"><head>${head}${font}<style>${CSS}</style></head><body>${body}</body></html>`,
  };
}
