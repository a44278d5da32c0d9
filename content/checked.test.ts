import { expect, test } from 'vitest';
import { firstChecked, isCheckedLongAgo } from './checked.ts';

test.each([
  ['2026-11-24', '2026-11-24T12:00Z', false],
  ['2026-11-24', '2027-02-22T00:00Z', false], // the 90th day
  ['2026-11-24', '2027-02-22T00:01Z', true],
  ['2026-11-24', '2030-01-01T00:00Z', true],
])('checked on %s, read at %s: notice %s', (checkedOn, now, isOld) => {
  expect(isCheckedLongAgo(checkedOn, new Date(now))).toBe(isOld);
});

test('a list is as old as its oldest line', () => {
  expect(firstChecked(['2026-11-24', '2025-12-31', '2026-01-01'])).toBe('2025-12-31');
  expect(firstChecked([])).toBeUndefined();
});
