import { expect, test } from 'vitest';
import { isLoopbackHost } from './loopback.ts';

test.each(['localhost', 'localhost:4000', '127.0.0.1:80', '[::1]:80'])('%s is this machine', (host) => {
  expect(isLoopbackHost(host)).toBe(true);
});

test.each(['localhost.evil.example', '127.0.0.1.evil.example', 'cdn.contentful.com', '10.0.0.1'])(
  '%s is not',
  (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  },
);
