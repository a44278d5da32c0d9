import { expect, test } from 'vitest';
import { dayOf, momentIn } from './time-zone.ts';

test.each([
  ['2026-11-25T05:59:59Z', '2026-11-24'],
  ['2026-11-25T06:00:00Z', '2026-11-25'],
  ['2027-07-01T04:59:59Z', '2027-06-30'],
])('at %s it is %s in Milwaukee', (moment, day) => {
  expect(dayOf(new Date(moment))).toBe(day);
});

test.each([
  ['2026-11-24T06:00', '2026-11-24T12:00:00.000Z'],
  ['2026-07-01T00:00:30', '2026-07-01T05:00:30.000Z'],
  ['2026-03-08T01:59', '2026-03-08T07:59:00.000Z'], // the last minute of winter
  ['2026-03-08T02:30', '2026-03-08T08:30:00.000Z'], // no clock shows it: 3:30
  ['2026-03-08T03:00', '2026-03-08T08:00:00.000Z'],
  ['2026-11-01T00:59', '2026-11-01T05:59:00.000Z'],
  ['2026-11-01T01:30', '2026-11-01T06:30:00.000Z'], // comes twice: the first
  ['2026-11-01T02:00', '2026-11-01T08:00:00.000Z'],
])("Milwaukee's clocks show %s at %s", (local, moment) => {
  expect(momentIn(local).toISOString()).toBe(moment);
});
