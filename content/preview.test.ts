import { expect, test } from 'vitest';
import { pageAt } from '#i18n/paths.ts';
import { pathBefore, pathOfPreview } from './preview.ts';
import { contentTypes } from './types/all.ts';

const preview = (asked: Record<string, string>) => pathOfPreview(new URLSearchParams(asked));

test.each([
  [{}, '/en'],
  [{ type: 'faqItem', slug: 'legal', locale: 'es' }, '/es/preguntas/legal'],
  [{ type: 'faqItem', slug: 'not-yet-published', locale: 'en-US' }, '/en/faq/not-yet-published'],
  [{ type: 'provision', slug: 'limits', locale: 'en' }, '/en/provisions/limits'],
  [{ slug: 'press', locale: 'es' }, '/es/prensa'],
  [{ type: 'banner', slug: 'tonight', locale: 'es' }, '/es'],
  [{ type: 'petitionText', slug: 'petition' }, '/en/petition'],
])('%o is seen on %s', (asked, path) => {
  expect(preview(asked)).toBe(path);
});

test('every content type is seen on some page', () => {
  for (const type of Object.keys(contentTypes))
    expect([type, preview({ type, slug: 'about' })]).toEqual([type, expect.any(String)]);
});

test.each([
  ['//evil.example'],
  ['https://evil.example'],
  ['..'],
  ['../../api/health'],
  ['a/b'],
  ['a\\b'],
  ['%2F%2Fevil.example'],
  ['legal?x=1'],
  ['legal\r\nx: y'],
  [''],
])('no way leads to %j', (evil) => {
  for (const type of ['faqItem', 'pageText', 'provision', 'toolkitItem'])
    expect(preview({ type, slug: evil })).toBeUndefined();
  for (const asked of [{ locale: evil }, { type: evil, slug: 'legal' }] as Record<string, string>[])
    expect(preview(asked)).toBeUndefined();
  const before = pathBefore(
    new Request('http://site/api/preview/exit', { headers: { referer: encodeURI(`https://site/${evil}`) } }),
  );
  expect(pageAt(before)).toBeDefined();
});

test.each(['constructor', '__proto__', 'toString', 'missing'])('%s is no type', (type) => {
  expect(preview({ type, slug: 'legal' })).toBeUndefined();
});

test.each([
  ['https://site/es/preguntas/legal', '/es/preguntas/legal'],
  ['https://site/en?x=1', '/en'],
  ['https://evil.example/en/faq', '/en/faq'], // a path of ours, on our own host
  ['https://site//evil.example/en', '/en'],
  ['not an address', '/en'],
  ['https://site/api/health', '/en'],
])('from %s back to %s', (referer, path) => {
  expect(pathBefore(new Request('http://site/', { headers: { referer } }))).toBe(path);
});
