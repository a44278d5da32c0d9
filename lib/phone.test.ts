import { expect, test } from 'vitest';
import { phoneLink } from './phone.ts';

test.each([
  ['414-286-3769', 'tel:+14142863769'],
  ['+1 (414) 286-3769', 'tel:14142863769'],
  ['javascript:alert(1)', 'tel:1'],
])('%s leads to %s', (phone, link) => {
  expect(phoneLink(phone)).toBe(link);
});
