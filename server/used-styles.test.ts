import { expect, test } from 'vitest';
import { finishPage } from './finish-page.ts';
import { classesOfPage, classesOfScript, usedStyles } from './used-styles.ts';

const used = (css: string, ...names: string[]) => usedStyles(css, (name) => names.includes(name));

test('a rule stays when the page has every class that one of its selectors asks for', () => {
  const css = '.a{x:1}.b{x:2}.a.b{x:3}.a .c{x:4}.c,.a{x:5}p{x:6}p .b{x:7}';
  expect(used(css, 'a')).toBe('.a{x:1}.c,.a{x:5}p{x:6}');
  expect(used(css, 'a', 'b')).toBe('.a{x:1}.b{x:2}.a.b{x:3}.c,.a{x:5}p{x:6}p .b{x:7}');
});

test('what stands in brackets need not be there', () => {
  const css = '.a:is(.b *, .c *){x:1}.a:not(.b){x:2}:where(.b, .c){x:3}[data-x=".b{("]{x:4}.a:not(:is(.b)){x:5}';
  expect(used(css, 'a')).toBe(css);
});

test('what stands alone in :is() or :where() must be there', () => {
  const css = String.raw`:is(:where(.a):hover .on\:b){x:1}:is(:where(.a):is([open],:open) .on\:c){x:2}.d:where(.a\/m *){x:3}`;
  expect(used(css, 'on:b', 'on:c', 'd')).toBe('');
  expect(used(css, 'a')).toBe('');
  expect(used(css, 'a', 'on:b', 'on:c', 'a/m', 'd')).toBe(css);
});

test('names of utilities are read as they are written in the page', () => {
  const css = String.raw`.sm\:w-\[min\(20rem\,calc\(100vw-2\*var\(--gut\)\)\)\]{x:1}.\[\&_a\]\:p-1\.5 a{x:2}.\32 xl{x:3}.-left-\[200vw\]:hover{x:4}`;
  const names = classesOfPage(
    '<p class="sm:w-[min(20rem,calc(100vw-2*var(--gut)))] [&amp;_a]:p-1.5"><b class="2xl -left-[200vw]">',
  );
  expect(usedStyles(css, (name) => names.has(name))).toBe(css);
  expect(used(css)).toBe('');
});

test('blocks keep their order and go when they are empty; what is no rule of a class stays', () => {
  const css =
    '@layer a;@layer a{@media print{.a{x:1}}@media (min-width:1rem){.b{x:2}}}@font-face{src:url(x.woff2)}@keyframes b{from{x:1}to{x:2}}@property --x{syntax:"*";inherits:false}';
  expect(used(css, 'a')).toBe(css.replace('@media (min-width:1rem){.b{x:2}}', ''));
});

test('brackets in strings and comments are no blocks', () => {
  const css = '.a:after{content:"}.b{"}/* .c{ */.b{x:1}';
  expect(used(css, 'a')).toBe('.a:after{content:"}.b{"}');
});

test('words of a script count, as Next and bundlers write them', () => {
  const names = classesOfScript(
    String.raw`(0,r.jsx)("p",{className:"alert mt-2 "+(x?'p-3':"p-4")});push("{\"className\":\"[\u0026_a]:p-1 last\"}");` +
      '`flex ${a} gap-1`',
  );
  for (const name of ['alert', 'mt-2', 'p-3', 'p-4', '[&_a]:p-1', 'last', 'flex', 'gap-1'])
    expect(names.has(name), name).toBe(true);
  expect(used(String.raw`.content-\[\'x\'\]{x:1}`), 'a name that a script would write otherwise').not.toBe('');
});

const page = (body: string) =>
  `<html><head><style>.a{x:1}.b{x:2}.c{x:3}.d{x:4}</style></head><body>${body}</body></html>`;
const classesOf = (address: string) => new Set(address === '/_next/a.js' ? ['b'] : ['c']);

test('a reading page keeps the styles of its own elements and of our script', () => {
  const drawn = page('<p class="a"></p><script src="/_next/a.js"></script><script src="/enhance.js"></script>');
  const { html, policy } = finishPage(drawn, { classesOf });
  expect(html).toContain('<style>.a{x:1}.c{x:3}</style>');
  expect(policy).not.toBe(finishPage(drawn).policy);
});

test('a page with a form keeps those of everything that its scripts may draw', () => {
  const body = '<form class="a" data-hydrate="touch"></form><script src="/_next/a.js"></script><script>p("d")</script>';
  expect(finishPage(page(body), { classesOf }).html).toContain('<style>.a{x:1}.b{x:2}.d{x:4}</style>');
  const own = page(body.replace('<script>', '<script nonce="n">'));
  expect(finishPage(own, { classesOf, nonce: 'n' }).html).toContain('<style>.a{x:1}.b{x:2}.d{x:4}</style>');
});
