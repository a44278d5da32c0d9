import { createHash } from 'node:crypto';
import postcss, { type ChildNode } from 'postcss';

/** A stylesheet in pieces: text that always stays, rules that need classes, and blocks (`@media`, `@layer`) of more of them. */
type Piece = string | { text: string; anyOf: string[][] } | { head: string; inside: Piece[] };

const BLOCKS = ['media', 'layer', 'supports', 'container'];
/** Such a class is not recognised in a script, so its rule always stays. */
const QUOTED = /["'`\\\s]/;
const CLASS = /\.((?:\\[0-9a-f]{1,6} ?|[\w-]|[^\x00-\x7f])+)/gi;

/**
 * The rules of a stylesheet that a page can use: a rule goes when each of its selectors asks for a class that the page does not have.
 * What is left keeps its order, so it looks the same. Every page carries its styles inside, and one sheet serves the whole site.
 * @param has whether the page, or a script that may draw on it later, has this class
 */
export function usedStyles(css: string, has: (name: string) => boolean): string {
  return textOf(piecesOf(css), has);
}

/** The words of every `class` attribute. */
export function classesOfPage(html: string): Set<string> {
  const attributes = [...html.matchAll(/\sclass="([^"]*)"/g)].map(([, names = '']) => withoutEntities(names));
  return new Set(attributes.flatMap((names) => names.split(/\s+/)));
}

/** Every word of a script: what it draws later may have it as a class. */
export function classesOfScript(code: string): Set<string> {
  return new Set(
    code
      .replaceAll('\\u0026', '&')
      .replaceAll('\\u003e', '>')
      .split(/[\s"'`\\]+/),
  );
}

function textOf(pieces: Piece[], has: (name: string) => boolean): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('anyOf' in piece) return piece.anyOf.some((names) => names.every(has)) ? piece.text : '';
      const inside = textOf(piece.inside, has);
      return inside && `${piece.head}{${inside}}`;
    })
    .join('');
}

const known = new Map<string, Piece[]>();

/** A site has a handful of sheets, the same on every page. */
function piecesOf(css: string): Piece[] {
  const key = createHash('sha256').update(css).digest('base64');
  const pieces = known.get(key) ?? postcss.parse(css).nodes.map(pieceOf);
  if (known.size >= 100) known.clear();
  known.set(key, pieces);
  return pieces;
}

function pieceOf(node: ChildNode): Piece {
  if (node.type === 'atrule' && node.nodes && BLOCKS.includes(node.name))
    return { head: `@${node.name} ${node.params}`, inside: node.nodes.map(pieceOf) };
  if (node.type === 'comment') return '';
  const text = node.toString() + (node.type === 'atrule' && !node.nodes ? ';' : '');
  if (node.type !== 'rule') return text;
  const anyOf = node.selectors.map((selector) => classesOf(selector).filter((name) => !QUOTED.test(name)));
  return anyOf.some((names) => names.length === 0) ? text : { text, anyOf };
}

/**
 * What stands in brackets need not be there, as in `:not(.a)` or `:is(.a, .b)`. What stands alone in `:is()` or `:where()` must: Tailwind
 * writes `:is(:where(.group):hover .group-hover\:x)`.
 */
function classesOf(selector: string): string[] {
  let open = selector.replace(/\\([^0-9a-f])/gi, (_, character: string) => hidden(character)).replace(STRING, '');
  for (let before = ''; open !== before;) {
    before = open;
    open = open.replace(BRACKETS, (_, name?: string, inside = '') => (name && !inside.includes(',') ? inside : ''));
  }
  return [...open.matchAll(CLASS)].map(([, name = '']) => unescaped(name));
}

const STRING = /"[^"]*"|'[^']*'/g;
/** The innermost ones. */
const BRACKETS = /(:is|:where)?\(([^()[\]]*)\)|\[[^()[\]]*\]/g;

/** An escaped character is a part of a name, whatever it means elsewhere: for the time being it is another one. */
const HIDDEN = 0xe000;
const hidden = (character: string) => String.fromCodePoint(HIDDEN + (character.codePointAt(0) ?? 0));

/** `\32 xl` is `2xl`, `\:` is `:`. */
const unescaped = (name: string) =>
  name
    .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/[\uE000-\uE0FF]/g, (character) => String.fromCodePoint(character.charCodeAt(0) - HIDDEN));

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const withoutEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
