import { expect, test } from 'vitest';
import { pathOf, pathsOf } from './paths.ts';

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
