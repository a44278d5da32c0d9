import { expect, test } from 'vitest';
import { isAddress } from './corrections.tsx';

test('a corrected page is linked when it is one of ours, and only then', () => {
  for (const page of ['/en', '/es/preguntas/legal', '/en/compare#raids'])
    expect([page, isAddress(page)]).toEqual([page, true]);
  for (const page of [
    'FAQ',
    'x/en',
    '/fr/faq',
    '//evil.example',
    'https://example.org/en',
    '/en/../x',
    '/en/a?b',
    'javascript:1',
  ])
    expect([page, isAddress(page)]).toEqual([page, false]);
});
