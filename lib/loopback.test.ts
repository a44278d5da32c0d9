import { expect, test } from 'vitest';
import { isLoopbackHost, isPrivateHost } from './loopback.ts';

test.each(['localhost', 'localhost:4000', '127.0.0.1:80', '[::1]:80'])('%s is this machine', (host) => {
  expect(isLoopbackHost(host)).toBe(true);
});

test.each(['localhost.evil.example', '127.0.0.1.evil.example', 'cdn.contentful.com', '10.0.0.1'])(
  '%s is not',
  (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  },
);

test.each([
  'localhost:3000',
  '127.0.0.1:3000',
  '[::1]:3000',
  '192.168.1.20:3000',
  '10.1.2.3',
  '172.31.0.1:80',
  '100.64.0.1',
  '[fd00::1]:3000',
  '[fe80::1]',
  'laptop',
  'laptop:3000',
  'laptop.local:3000',
  'laptop.home.arpa',
])('%s is in this house', (host) => {
  expect(isPrivateHost(host)).toBe(true);
});

test.each([
  'sop130.example.org',
  'example.org:3000',
  '203.0.113.9:3000',
  '172.32.0.1',
  '100.128.0.1',
  '11.0.0.1',
  '[2001:db8::1]:3000',
  '[::ffff:cb00:7109]',
  '192.168.1.20.evil.example',
  'local.example',
  '',
])('%s may be anywhere', (host) => {
  expect(isPrivateHost(host)).toBe(false);
});
