import { expect, test } from 'vitest';
import { markOfAddress } from './address.ts';

test.each([
  ['Ana@Example.org', 'ana@example.org', true],
  ['ana+1@example.org', 'ana@example.org', true],
  ['a.n.a@gmail.com', 'ana@gmail.com', true],
  ['a.na@example.org', 'ana@example.org', false],
  ['ana@example.org', 'ana@example.com', false],
  ['+1@example.org', '+2@example.org', false],
])('%s and %s are one mailbox: %s', (one, other, isSame) => {
  expect(markOfAddress(one) === markOfAddress(other)).toBe(isSame);
});
