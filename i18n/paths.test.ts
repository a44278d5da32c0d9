import { expect, test } from 'vitest';
import { pageAt, pathOf, pathsOf } from './paths.ts';

test.each([
  ['/', 'en', '/en'],
  ['/petition/review', 'es', '/es/peticion/revisar'],
  [{ folder: '/faq/[slug]', slug: 'legal/?' }, 'es', '/es/preguntas/legal%2F%3F'],
  [{ folder: '/compare/[a]/[b]/side', a: '2016', b: '2017-07-06' }, 'es', '/es/comparar/2016/2017-07-06/side'],
] as const)('%j in %s is %s', (href, locale, path) => {
  expect(pathOf(href, locale)).toBe(path);
});

test('a page is found in every language', () => {
  expect(pathsOf('/petition')).toEqual({ en: '/en/petition', es: '/es/peticion' });
});

test.each([
  ['/en', { locale: 'en', folder: '/', params: {} }],
  ['/es/peticion/revisar', { locale: 'es', folder: '/petition/review', params: {} }],
  ['/es/preguntas/legal', { locale: 'es', folder: '/faq/[slug]', params: { slug: 'legal' } }],
  ['/en/compare/2016/2017-07-06/side', { folder: '/compare/[a]/[b]/side', params: { a: '2016', b: '2017-07-06' } }],
])('%s is found again', (path, page) => {
  expect(pageAt(path)).toMatchObject(page);
});

test.each(['', '/', '/fr/faq', '/es/faq', '/en/faq/', '/en/faq/legal/more', '/en/[slug]'])('%j is no page', (path) => {
  expect(pageAt(path)).toBeUndefined();
});
