import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { picturesWithoutSize, secondFonts } from './page-weight.mjs';

const FONT =
  '<link rel="preload" href="/fonts/one-v1.woff2" as="font"/><style>@font-face{src:url(/fonts/one-v1.woff2)}</style>';

test('one font everywhere is as it should be; another is named with its page', () => {
  const pages = ['en.html', 'es.html', 'en/faq.html'].map((name) => ({ path: name, html: FONT }));
  expect(secondFonts(pages)).toEqual([]);
  pages[2]!.html += '<style>@font-face{src:url("/_next/static/media/two.woff")}</style>';
  expect(secondFonts(pages)).toEqual([
    expect.stringMatching(/^en\/faq\.html asks for a second font, \/_next\/static\/media\/two\.woff:/),
  ]);
});

test.each([
  ['<img src="/a.png" alt="" width="40" height="30"/>', 0],
  ['<img src="/a.png" alt=""/>', 1],
  ['<img src="/a.png" alt="" width="40"/>', 1],
  ['<img src="/a.png" alt="" width="100%" height="30"/>', 1],
  ['<img data-width="1" data-height="1" src="/a.png"/>', 1],
  ['<iframe src="/x"></iframe>', 1],
])('%s: %i without size', (html, count) => {
  const sentences = picturesWithoutSize([{ path: 'en/press.html', html }]);
  expect(sentences).toHaveLength(count);
  for (const sentence of sentences) expect(sentence).toMatch(/^en\/press\.html has a picture without size: </);
});

const reading = `<html><head>${FONT}</head><body></body></html>`;
const component = String.raw`<script>self.__next_f.push([1,"1:I[7,[\"/a.js\"],\"Copy\"]\n"])</script>`;

/** What `npm test` runs, on a build that was broken. */
test.each([
  ['nothing', {}, 0, /^$/],
  ['a client component', { 'en/faq.html': reading + component }, 1, /faq\.html holds a client component \(Copy\)/],
  [
    'a provider at the root',
    Object.fromEntries(
      ['en.html', 'es.html', 'en/faq.html', 'en/failed.html'].map((name) => [name, reading + component]),
    ),
    1,
    /^Copy is a client component on every page/,
  ],
  [
    'a second font',
    { 'es.html': `${reading}<style>@font-face{src:url(/fonts/two.woff2)}</style>` },
    1,
    /es\.html asks for a second font, \/fonts\/two\.woff2/,
  ],
  [
    'a picture without size',
    { 'en.html': `${reading}<img src="/a.png">` },
    1,
    /en\.html has a picture without size: <img src="\/a\.png">/,
  ],
])('check-pages with %s', (_what, broken, code, says) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'built-'));
  mkdirSync(path.join(folder, 'en'));
  const whole = { 'en.html': reading, 'es.html': reading, 'en/faq.html': reading, 'en/failed.html': reading };
  for (const [name, html] of Object.entries({ ...whole, ...broken })) writeFileSync(path.join(folder, name), html);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-pages.mjs', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect([status, stderr.trim()]).toEqual([code, expect.stringMatching(says)]);
});
