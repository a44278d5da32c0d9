import { expect, test } from 'vitest';
import { getCouncil } from './contact.ts';
import { DISTRICTS } from '#lib/districts.ts';
import { PINNED_ADDRESSES, pinnedAddress } from '#lib/pinned-addresses.ts';

test('every seat has an address that a link can hold as it is', () => {
  expect(Object.keys(PINNED_ADDRESSES).map(Number)).toEqual(Array.from({ length: DISTRICTS }, (_, index) => index + 1));
  for (const address of Object.values(PINNED_ADDRESSES)) expect(address).toMatch(/^[\w.]+@milwaukee\.gov$/);
});

test('the embedded edition prints the pinned addresses', async () => {
  const { seats, president } = await getCouncil('es');
  for (const { number, holder } of seats) expect(pinnedAddress(holder!)).toBe(PINNED_ADDRESSES[number]);
  expect(pinnedAddress(president!)).toBe(PINNED_ADDRESSES[president!.district!]);
});

test.each([
  { district: 14, email: 'marina@milwaukee.gov.example' },
  { district: 14, email: undefined },
  { district: 13, email: 'Marina@milwaukee.gov' },
  { district: undefined, email: 'Marina@milwaukee.gov' },
  { district: 16, email: 'x@example.org' },
])('%j is on hold', (official) => {
  expect(pinnedAddress(official)).toBeUndefined();
});
