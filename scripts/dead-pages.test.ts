import { expect, test } from 'vitest';
import { deadPages, filesOfModules } from './dead-pages.mjs';

/** A page as `next build` writes it: its data names the modules that the browser would load. */
const page = (...modules: [number, string][]) =>
  `<main></main><script>self.__next_f.push([1,"${modules.map(([id, name], at) => `${at}:I[${id},[\\"/a.js\\"],\\"${name}\\"]\\n`).join('')}"])</script>`;
const form = (html: string) => `<form data-hydrate="touch"></form>${html}`;

const manifest = (modules: Record<string, number>) =>
  `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/[locale]/page"] = ${JSON.stringify({ clientModules: Object.fromEntries(Object.entries(modules).map(([file, id]) => [file, { id, name: '*' }])) })};\n`;
const files = filesOfModules([
  manifest({ '[project]/node_modules/next/dist/esm/lib/framework/boundary-components.js': 1 }),
  manifest({
    '[project]/components/copy-button.tsx': 2,
    '[project]/components/theme-provider.tsx <module evaluation>': 3,
  }),
]);

test('a page with what Next itself brings is as it should be', () => {
  expect(deadPages([{ path: 'en.html', html: page([1, 'OutletBoundary']) }], files)).toEqual([]);
});

test('a client component on a reading page is named with its file and its page', () => {
  const pages = [
    { path: 'en.html', html: page([1, 'OutletBoundary']) },
    { path: 'en/faq.html', html: page([1, 'OutletBoundary'], [2, 'CopyButton']) },
  ];
  expect(deadPages(pages, files)).toEqual([
    expect.stringMatching(
      /^en\/faq\.html holds a client component \(components\/copy-button\.tsx\).+data-hydrate="touch"/,
    ),
  ]);
});

test('one that no list names is named as the page names it', () => {
  const pages = [
    { path: 'en.html', html: page() },
    { path: 'en/faq.html', html: page([9, 'Unknown']) },
  ];
  expect(deadPages(pages, files)).toEqual([expect.stringContaining('(Unknown)')]);
});

test('a page that asks for script may hold one', () => {
  const pages = [
    { path: 'en.html', html: page() },
    { path: 'en/petition.html', html: form(page([2, 'PetitionForm'])) },
  ];
  expect(deadPages(pages, files)).toEqual([]);
});

test('a provider at the root is named once, though each page holds it, and the plainest too', () => {
  const pages = ['en.html', 'en/faq.html', 'en/failed.html'].map((path) => ({
    path,
    html: page([1, 'x'], [3, 'ThemeProvider']),
  }));
  pages.push({ path: 'en/petition.html', html: form(page([3, 'ThemeProvider'])) });
  expect(deadPages(pages, files)).toEqual([
    expect.stringMatching(
      /^components\/theme-provider\.tsx is a client component on every page: a provider .+ at the root/,
    ),
  ]);
});
