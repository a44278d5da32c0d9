import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const from = (forwarded: string | undefined, hops: number) =>
  clientAddress(
    { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } } as unknown as IncomingMessage,
    hops,
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
