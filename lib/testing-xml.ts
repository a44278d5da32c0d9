export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const TOKEN = /<\?xml [^?]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * A strict reader of the XML that we write: elements, attributes in double quotes, five references. What is not well-formed is an
 * error, and so is what we never write (comments, CDATA, other references).
 */
export function readXml(xml: string): Element {
  if (ILLEGAL.test(xml)) throw new Error('There is a character that no XML may hold.');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (!token) throw new Error(`Not well-formed: ${xml.slice(at, at + 80)}`);
    const [, ended, name, attributes = '', isEmpty, text] = token;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += unescaped(text);
    else if (ended !== undefined && open.pop()?.name !== ended) throw new Error(`</${ended}> ends what is not open.`);
    if (name === undefined) continue;
    const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
    parent.children.push(element);
    if (!isEmpty) open.push(element);
  }
  const [root, ...rest] = top.children;
  if (open.length > 1 || !root || rest.length > 0 || top.text.trim()) throw new Error('There is not one whole root.');
  return root;
}

/** Those children of an element. */
export const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter((child) => child.name === name);

function readAttributes(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error('An attribute stands twice.');
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (reference, inner: string) => {
    const character = inner.endsWith(';') ? NAMES[inner.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`${reference} is no reference.`);
    return character;
  });
}
