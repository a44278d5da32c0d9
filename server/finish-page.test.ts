import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { finishPage } from './finish-page.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html><head><style>b{}</style><link rel="preload" as="script" href="/_next/a.js"/></head><body>${body}</body></html>`;
const next =
  '<script src="/_next/a.js" async=""></script><script src="/_next/old.js" noModule=""></script><script>self.__next_f.push(1)</script>';
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a reading page keeps its data and our own files, and nothing of Next', () => {
  const kept = '<script type="application/ld+json">{"a":1}</script><script src="/enhance.js" defer=""></script>';
  const { html, policy } = finishPage(
    page(`<!--$-->${kept}${next}<script src="//elsewhere.example/x.js"></script><!--/$-->`),
  );
  expect(html).toBe(`<!DOCTYPE html><html><head><style>b{}</style></head><body>${kept}</body></html>`);
  expect(policy).toContain(`script-src 'self'; style-src 'self' ${sha256('b{}')};`);
});

test('a page with a form loads no file before it is touched', () => {
  const { html, policy, data } = finishPage(page(`<form data-hydrate="touch"><!-- --></form>${next}`));
  expect(html).not.toMatch(/<script[^>]* src=|as="script"|old\.js/);
  expect(html).toContain('<!-- -->'); // React hydrates by these
  expect(html).toContain(`(["/_next/a.js"],"${data?.address}")</script></body>`);
  for (const [, code = ''] of html.matchAll(/<script>(.*?)<\/script>/g)) expect(policy).toContain(sha256(code));
});

test('the data of a page with a form stands in a file named by it, and not in the page', () => {
  const drawn = (text: string) =>
    finishPage(page(`<form data-hydrate="touch"></form><script>a(${text})</script><script>b()</script>`));
  const { html, data } = drawn('1');
  expect(html).not.toContain('a(1)');
  expect(data?.code).toBe('a(1);\nb()');
  expect(data?.address).toMatch(/^\/touch\/[\w-]{22}\.js$/);
  expect(drawn('1').data?.address).toBe(data?.address);
  expect(drawn('2').data?.address).not.toBe(data?.address);
});

test('the data does not say the styles of the page once more', () => {
  const push = String.raw`<script>self.__next_f.push([1,"7:T3,b{}8:[\"$\",\"p\"]\n"])</script>`;
  const { data } = finishPage(page(`<form data-hydrate="touch"></form>${push}`));
  expect(data?.code).toBe(String.raw`self.__next_f.push([1,"7:T0,8:[\"$\",\"p\"]\n"])`);
});

test('nor of several files that stand in one element, whatever characters they hold', () => {
  const files = ['a>b{content:"é\\2026 & </"}', '.c{}'];
  const rows = files.map((css, at) => `${at}:T${Buffer.byteLength(css).toString(16)},${css}`).join('');
  const written = JSON.stringify(`${rows}8:T2,hi9:["p"]`).replace(
    /[<>&]/g,
    (c) => `\\u00${c.charCodeAt(0).toString(16)}`,
  );
  const drawn = `<style>${files.join('')}</style><form data-hydrate="touch"></form><script>p(${written})</script>`;
  expect(finishPage(`<html><body>${drawn}</body></html>`).data?.code).toBe(String.raw`p("0:T0,1:T0,8:T2,hi9:[\"p\"]")`);
});

test('on a page for one visitor the data stays inside: it may hold what someone typed', () => {
  const drawn = page('<form data-hydrate="touch"></form><script nonce="abc">self.__next_f.push(1)</script>');
  const { html, data } = finishPage(drawn, { nonce: 'abc' });
  expect(data).toBeUndefined();
  expect(html).toContain('self.__next_f.push(1)');
});

test('on a page for one visitor an inline script without the nonce is dropped, not hashed', () => {
  const drawn = page(
    '<form data-hydrate="touch"></form><script>stolen()</script><script nonce="abc">self.__next_f.push(1)</script>',
  );
  const { html, policy } = finishPage(drawn, { nonce: 'abc' });
  expect(html).not.toContain('stolen');
  expect(html).not.toContain('nonce');
  expect(policy).not.toContain(sha256('stolen()'));
  expect(policy).toContain(sha256('self.__next_f.push(1)'));
});

test('the status is what the page says of itself, not what is said in a script or typed by someone', () => {
  expect(finishPage(page('<meta name="status" content="404"/>'))).toMatchObject({
    status: 404,
    html: expect.not.stringContaining('status'),
  });
  expect(finishPage(page('<textarea>&lt;meta name="status" content="404"/&gt;</textarea>')).status).toBeUndefined();
  expect(finishPage(page(`<script>'<meta name="status" content="404"/>'</script>`)).status).toBeUndefined();
});
