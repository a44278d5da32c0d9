import { createHash } from 'node:crypto';
import { classesOfPage, classesOfScript, usedStyles } from './used-styles.ts';

export type FinishedPage = {
  html: string;
  policy: string;
  status: number | undefined;
  /** Next's data of a page with a form, to be answered at `address` when the form is touched. */
  data?: { address: string; code: string };
};

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const COMMENT = /<!--[\s\S]*?-->/g;
const NONCE = /(<(?:script|style|link)\b[^>]*?) nonce="[^"]*"/g;
const STATUS = /<meta name="status" content="(\d{3})"\/?>/;

type Circumstances = {
  /** For a page drawn for one visitor: an inline script without it did not come from Next, and goes before it is hashed. */
  nonce?: string;
  /** Everyone gets this page. */
  isShared?: boolean;
  /** What a script file of ours may draw, by its address. */
  classesOf?: (address: string) => Set<string>;
};

/**
 * The last hand on every page: takes out the script it does not ask for and the styles it cannot use, reads its status, and writes the
 * policy for what is left.
 */
export function finishPage(
  drawn: string,
  { nonce, isShared = nonce === undefined, classesOf = () => new Set() }: Circumstances = {},
): FinishedPage {
  const ours = (nonce ? withoutStrangers(drawn, nonce) : drawn).replace(NONCE, '$1');
  const isForm = ours.includes('data-hydrate="touch"');
  const { html: whole, data, files = [] } = isForm ? wakenAtTouch(ours, isShared) : { html: withoutScript(ours) };
  const html = withUsedStyles(whole, [...files, ...ownFiles(whole)].map(classesOf), data?.code);
  const scripts = [...html.matchAll(SCRIPT)].filter(
    ([, attributes = '']) => !hasSource(attributes) && !isData(attributes),
  );
  return {
    html: html.replace(STATUS, ''),
    data,
    status: Number(STATUS.exec(html)?.[1]) || undefined,
    policy: contentSecurityPolicy(
      scripts.map(([, , code = '']) => code),
      [...html.matchAll(STYLE)].map(([, css = '']) => css),
    ),
  };
}

/** A script may draw what is not there yet: a sentence about a mistake, a button's answer. */
function withUsedStyles(html: string, ofFiles: Set<string>[], data = ''): string {
  const inside = [...html.matchAll(SCRIPT)].map(([, , code = '']) => code);
  const known = [classesOfPage(html), ...ofFiles, ...[...inside, data].map(classesOfScript)];
  const has = (name: string) => known.some((classes) => classes.has(name));
  return html.replace(STYLE, (element, css: string) => element.replace(css, () => usedStyles(css, has)));
}

function withoutStrangers(html: string, nonce: string): string {
  const known = (attributes: string) =>
    hasSource(attributes) || isData(attributes) || attributes.includes(` nonce="${nonce}"`);
  return html.replace(SCRIPT, (script, attributes: string) => (known(attributes) ? script : ''));
}

/** A reading page keeps its data (JSON-LD) and our own files; what is Next's goes, with the marks it would hydrate by. */
function withoutScript(html: string): string {
  return html
    .replace(SCRIPT, (script, attributes: string) => (isData(attributes) || isOwnFile(attributes) ? script : ''))
    .replace(SCRIPT_PRELOAD, '')
    .replace(COMMENT, '');
}

/**
 * A page with a form loads Next's files when the form is touched. Until then it is plain HTML. Next's data, which says the whole page
 * a second time, goes into a file of its own; only on a page drawn for one visitor it stays inside, because there it may hold what someone typed.
 */
function wakenAtTouch(
  html: string,
  isShared: boolean,
): { html: string; data?: FinishedPage['data']; files?: string[] } {
  const files = new Set<string>();
  const inline: string[] = [];
  const page = html.replace(SCRIPT_PRELOAD, '').replace(SCRIPT, (script, attributes: string, code: string) => {
    if (isData(attributes) || isOwnFile(attributes)) return script;
    if (!hasSource(attributes)) {
      if (isShared) inline.push(code);
      return isShared ? '' : script;
    }
    const file = /\bsrc="(\/_next\/[^"]*)"/.exec(attributes)?.[1];
    if (file && !/\bnomodule\b/i.test(attributes)) files.add(file);
    return '';
  });
  const data = isShared ? asFile(withoutStyles(inline.join(';\n'), page)) : undefined;
  const loader = `${LOADER}(${JSON.stringify([...files])}${data ? `,${JSON.stringify(data.address)}` : ''})`;
  return { html: page.replace('</body>', () => `<script>${loader}</script></body>`), data, files: [...files] };
}

/**
 * The data holds the text of the page's styles once more, each file as a row `:T<bytes in hex>,<text>`; React looks only for the
 * element, which is there, with all files in one.
 */
function withoutStyles(code: string, page: string): string {
  const styles = [...page.matchAll(STYLE)].map(([, css = '']) => css).join('');
  const strip = (rows: string): string =>
    rows.replace(TEXT_ROW, (row, hex: string, written: string) => {
      const text = Buffer.from(JSON.parse(`"${written}"`))
        .subarray(0, Number.parseInt(hex, 16))
        .toString();
      return styles.includes(text) ? `:T0,${strip(written.slice(asWritten(text).length))}` : row;
    });
  return strip(code);
}

/** Up to the end of the string it stands in. */
const TEXT_ROW = /:T([0-9a-f]+),((?:[^"\\]|\\.)*)/g;

/** As Next writes a text into a script. */
function asWritten(text: string): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[&<>\u2028\u2029]/g, escaped);
}

/** Named by its content, so that page and data always belong together. */
function asFile(code: string): NonNullable<FinishedPage['data']> {
  return { address: `/touch/${createHash('sha256').update(code).digest('base64url').slice(0, 22)}.js`, code };
}

/**
 * The data first: without it (a page left open over a deploy) Next's files would draw an error over a form that works as it is. The files are
 * fetched meanwhile. At once when something is focused already: that reader was faster than this script.
 */
const LOADER =
  '((f,a)=>{let d=0,D=document,m=(t,p)=>D.head.append(Object.assign(D.createElement(t),p)),' +
  's=u=>m("script",{src:u,async:!1}),g=()=>{if(d++)return;if(!a)return f.forEach(s);' +
  'm("script",{src:a,onload:()=>f.forEach(s)});for(let u of f)m("link",{rel:"preload",as:"script",href:u})};' +
  'for(let t of["focusin","pointerdown","keydown"])addEventListener(t,g,{capture:!0,passive:!0});D.activeElement!==D.body&&g()})';

const hasSource = (attributes: string) => /\bsrc="/.test(attributes);
const isOwnFile = (attributes: string) => /\bsrc="\/(?!\/|_next\/)/.test(attributes);
const ownFiles = (html: string) =>
  [...html.matchAll(SCRIPT)].flatMap(([, attributes = '']) =>
    isOwnFile(attributes) ? (/\bsrc="([^"]*)"/.exec(attributes)?.[1] ?? []) : [],
  );
const isData = (attributes: string) => attributes.includes('type="application/ld+json"');

/** The one policy of this site. It names what a page was drawn with; nothing else runs, and nothing leaves. */
export function contentSecurityPolicy(scripts: string[] = [], styles: string[] = []): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes(scripts)].join(' '),
    ["style-src 'self'", ...hashes(styles)].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashes(texts: string[]): string[] {
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
