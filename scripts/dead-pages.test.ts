import { expect, test } from 'vitest';
import { deadPages } from './dead-pages.mjs';

/** A page as `next build` writes it: its data names the modules that the browser would load. */
const page = (...modules: [number, string][]) =>
  `<main></main><script>self.__next_f.push([1,"${modules.map(([id, name], at) => `${at}:I[${id},[\\"/a.js\\"],\\"${name}\\"]\\n`).join('')}"])</script>`;
const plain = page([1, 'OutletBoundary']);

test('a page with what Next itself brings is as it should be', () => {
  expect(deadPages([{ path: 'en.html', html: plain }], plain)).toEqual([]);
});

test('a client component where no script comes is named with its page', () => {
  const html = page([1, 'OutletBoundary'], [2, 'CopyButton']);
  expect(deadPages([{ path: 'en/faq.html', html }], plain)).toEqual([
    expect.stringMatching(/^en\/faq\.html holds a client component \(CopyButton\).+data-hydrate="touch"/),
  ]);
});

test('a page that asks for script may hold one', () => {
  const html = `<form data-hydrate="touch"></form>${page([2, 'PetitionForm'])}`;
  expect(deadPages([{ path: 'en/petition.html', html }], plain)).toEqual([]);
});
