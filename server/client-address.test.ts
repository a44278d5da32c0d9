import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress, networksOf } from './client-address.ts';

const from = (forwarded: string | undefined, hops: number, peer = '10.0.0.1', named?: string) =>
  clientAddress(
    { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: peer } } as unknown as IncomingMessage,
    hops,
    networksOf(named),
  );

test.each([
  [undefined, 0, '10.0.0.1'],
  ['192.0.2.66', 0, '10.0.0.1'],
  ['192.0.2.66, 198.51.100.7', 1, '198.51.100.7'],
  ['192.0.2.66, 198.51.100.7, 10.0.0.2', 2, '198.51.100.7'],
  ['198.51.100.7', 3, '198.51.100.7'],
])('forwarded %s behind %i proxies is %s', (forwarded, hops, address) => {
  expect(from(forwarded, hops)).toBe(address);
});

test.each([
  '127.0.0.1',
  '::1',
  '::ffff:127.0.0.1',
  '10.255.0.9',
  '172.31.255.255',
  '::ffff:192.168.1.2',
  '169.254.1.1',
  '100.127.0.1',
  'fd00::2',
  'fe80::1%eth0',
])('a proxy at %s is believed', (peer) => {
  expect(from('198.51.100.7', 1, peer)).toBe('198.51.100.7');
});

test.each(['203.0.113.9', '172.32.0.1', '100.128.0.1', '::ffff:203.0.113.9', '2001:db8::1'])(
  'who connects from %s past the proxy says nothing about where others are',
  (peer) => {
    for (const hops of [1, 2]) expect(from('198.51.100.7', hops, peer)).toBe(peer);
  },
);

test('where networks are named, these are believed and no others', () => {
  const named = '203.0.113.9, 2001:db8:1::/48';
  for (const peer of ['203.0.113.9', '2001:db8:1:2::3'])
    expect(from('198.51.100.7', 1, peer, named)).toBe('198.51.100.7');
  for (const peer of ['203.0.113.10', '2001:db8:2::3', '10.0.0.1', '127.0.0.1'])
    expect(from('198.51.100.7', 1, peer, named)).toBe(peer);
});

test('a connection that has no address is no proxy', () => {
  expect(from('198.51.100.7', 1, '')).toBe('');
});
