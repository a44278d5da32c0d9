import { expect, test } from 'vitest';
import { dayOf } from './time-zone.ts';

test.each([
  ['2026-11-25T05:59:59Z', '2026-11-24'],
  ['2026-11-25T06:00:00Z', '2026-11-25'],
  ['2027-07-01T04:59:59Z', '2027-06-30'],
])('at %s it is %s in Milwaukee', (moment, day) => {
  expect(dayOf(new Date(moment))).toBe(day);
});
