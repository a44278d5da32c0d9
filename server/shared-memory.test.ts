import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { sharedKey } from './shared-memory.ts';

const key = (headers: Record<string, string>, url = '/en/faq', method = 'GET') =>
  sharedKey({ method, url, headers } as unknown as IncomingMessage);

test('only a plain question has a shared answer', () => {
  expect(key({ 'accept-language': 'es', 'user-agent': 'x' })).toBe('/en/faq');
  expect(key({}, '/en/faq', 'HEAD')).toBe('/en/faq');
  expect(key({}, '/en/faq', 'POST')).toBeUndefined();
  expect(key({}, '/en/faq?q=ice')).toBeUndefined();
  expect(key({}, '/api/health')).toBeUndefined();
  for (const name of ['cookie', 'authorization', 'range', 'rsc', 'next-router-prefetch', 'next-url'])
    expect(key({ [name]: '1' }), name).toBeUndefined();
});
