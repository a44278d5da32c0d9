import { type Insert, Markup, markup } from '#lib/markup.ts';
import { inks } from '#look.ts';

const color = (at: 0 | 1) =>
  `:root{color-scheme:${['light', 'dark'][at]};--paper:${inks.paper[at]};--ink:${inks.ink[at]};--soft:${inks['ink-soft'][at]};--rule:${inks.rule[at]};--link:${inks.lake[at]};--mark:${inks.monarch[at]}}`;

/** Elements only, no classes: the layer that packs pages takes away what no class of a page asks for. */
const CSS = [
  color(0),
  `@media (prefers-color-scheme:dark){${color(1)}}`,
  'body{margin:0 auto;padding:1.25rem;max-width:40rem;background:var(--paper);color:var(--ink);font:1.125rem/1.55 "Atkinson Hyperlegible Next",system-ui,sans-serif;overflow-wrap:break-word}',
  'h1,h2,h3,h4{line-height:1.2;margin:1.6em 0 .5em}',
  'h1{font-size:2rem;margin-top:.5em}',
  'h2{font-size:1.5rem;border-top:4px solid var(--ink);padding-top:.5em}',
  'h3{font-size:1.2rem}',
  'h4{font-size:1rem}',
  'a{color:var(--link)}',
  'nav a{display:inline-block;padding:.6rem 0}',
  'ul,ol{padding-left:1.6rem}',
  'li{margin:.5em 0}',
  'nav ul{list-style:none;padding:0}',
  'nav li{margin:0}',
  'a[href^="tel"]{display:inline-block;padding:.5rem 0}',
  'small,footer{color:var(--soft);font-size:1rem}',
  'article{border-bottom:1px solid var(--rule)}',
  'aside{border-left:4px solid var(--mark);padding-left:1rem}',
  'img{max-width:100%;height:auto}',
  '@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--link:#000}body{max-width:none;padding:0;font-size:11pt}nav{display:none}h2,h3{break-after:avoid}li{break-inside:avoid}}',
].join('');

/**
 * A page that is whole in one file: it opens from a folder, asks nobody for anything, and runs nothing. What would ask is forbidden by
 * its own policy too (pictures beside it in a folder are allowed).
 */
export function plainPage({ lang, title, body }: { lang: string; title: string; body: Insert }): string {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; base-uri 'none'; form-action 'none'";
  return `${markup`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="content-security-policy" content="${policy}"><title>${title}</title><style>${new Markup(CSS)}</style></head>
<body >${body}</body></html>`}\n`;
}
