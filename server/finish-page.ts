import { createHash } from 'node:crypto';

export type FinishedPage = { html: string; policy: string; status: number | undefined };

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const COMMENT = /<!--[\s\S]*?-->/g;
const NONCE = /(<(?:script|style|link)\b[^>]*?) nonce="[^"]*"/g;
const STATUS = /<meta name="status" content="(\d{3})"\/?>/;

/**
 * The last hand on every page: takes out the script it does not ask for, reads its status, and writes the policy for what is left.
 * @param nonce for a page drawn for one visitor: an inline script without it did not come from Next, and goes before it is hashed
 */
export function finishPage(drawn: string, nonce?: string): FinishedPage {
  const ours = (nonce ? withoutStrangers(drawn, nonce) : drawn).replace(NONCE, '$1');
  const html = ours.includes('data-hydrate="touch"') ? wakenAtTouch(ours) : withoutScript(ours);
  const scripts = [...html.matchAll(SCRIPT)].filter(
    ([, attributes = '']) => !hasSource(attributes) && !isData(attributes),
  );
  return {
    html: html.replace(STATUS, ''),
    status: Number(STATUS.exec(html)?.[1]) || undefined,
    policy: contentSecurityPolicy(
      scripts.map(([, , code = '']) => code),
      [...html.matchAll(STYLE)].map(([, css = '']) => css),
    ),
  };
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

/** A page with a form keeps Next's data, and loads Next's files when the form is touched. Until then it is plain HTML. */
function wakenAtTouch(html: string): string {
  const files = new Set<string>();
  const page = html.replace(SCRIPT_PRELOAD, '').replace(SCRIPT, (script, attributes: string) => {
    if (!hasSource(attributes) || isOwnFile(attributes)) return script;
    const file = /\bsrc="(\/_next\/[^"]*)"/.exec(attributes)?.[1];
    if (file && !/\bnomodule\b/i.test(attributes)) files.add(file);
    return '';
  });
  return page.replace('</body>', () => `<script>${LOADER}(${JSON.stringify([...files])})</script></body>`);
}

/** At once when something is focused already: that reader was faster than this script. */
const LOADER =
  '(f=>{let d=0,g=()=>{if(!d++)for(let u of f){let e=document.createElement("script");e.src=u;e.async=!1;document.head.append(e)}};' +
  'for(let t of["focusin","pointerdown","keydown"])addEventListener(t,g,{capture:!0,passive:!0});document.activeElement!==document.body&&g()})';

const hasSource = (attributes: string) => /\bsrc="/.test(attributes);
const isOwnFile = (attributes: string) => /\bsrc="\/(?!\/|_next\/)/.test(attributes);
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
