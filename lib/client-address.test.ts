import { expect, test } from 'vitest';
import { networkOf, prefixOf } from './client-address.ts';

test.each([
  ['192.0.2.7', '192.0.2'],
  ['::ffff:192.0.2.7', '192.0.2'],
  ['2001:db8:1:2::3', '2001:db8:1'],
  ['2001:0db8::1', '2001:db8:0'],
  ['::1', '0:0:0'],
])('%s is counted with %s', (address, prefix) => {
  expect(prefixOf(address)).toBe(prefix);
});

const from = (address: string) => new Request('http://localhost', { headers: { 'x-client-address': address } });

test('neighbours share a name, which is another one tomorrow and never the address', () => {
  const today = new Date('2026-11-24T12:00:00Z');
  expect(networkOf(from('192.0.2.7'), today)).toBe(networkOf(from('192.0.2.200'), today));
  expect(networkOf(from('192.0.2.7'), today)).not.toBe(networkOf(from('192.0.3.7'), today));
  expect(networkOf(from('192.0.2.7'), today)).not.toBe(networkOf(from('192.0.2.7'), new Date('2026-11-25T12:00:00Z')));
  expect(networkOf(from('192.0.2.7'), today)).toMatch(/^[0-9a-f]{64}$/);
});

test('without the layer only what the host writes is believed, and nothing where it is not named', () => {
  const today = new Date('2026-11-24T12:00:00Z');
  const said = (headers: Record<string, string>) => new Request('http://localhost', { headers });
  const pretending = said({
    'x-client-address': '203.0.113.9',
    'x-forwarded-for': '203.0.113.9',
    'x-vercel-forwarded-for': '192.0.2.7',
  });
  expect(networkOf(pretending, today, 'x-vercel-forwarded-for')).toBe(networkOf(from('192.0.2.7'), today));
  expect(networkOf(pretending, today, '')).toBe(networkOf(said({}), today));
});
