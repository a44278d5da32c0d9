import { expect, test } from 'vitest';
import { dayLine, HIGH, WIDE } from './day-line.ts';

test('there is nothing to draw before a day is over', () => {
  expect(dayLine([], '2026-11-24')).toBeUndefined();
  expect(dayLine([{ day: '2026-11-24', count: null }], '2026-11-24')).toBeUndefined();
});

test('the line is level until the day on which the total moved, and ends at the last count', () => {
  const days = [
    { day: '2026-11-01', count: null },
    { day: '2026-11-03', count: 50 },
    { day: '2026-11-04', count: 40 },
  ];
  expect(dayLine(days, '2026-11-05')).toEqual({
    line: `M0 ${HIGH}H500V0H750V80H${WIDE}`,
    area: `M0 ${HIGH}H500V0H750V80H${WIDE}V${HIGH}H0Z`,
    top: 50,
    from: '2026-11-01',
    to: '2026-11-05',
  });
});

test.each([
  [0, 10],
  [10, 10],
  [30, 50],
  [1_280, 2_000],
  [999_990, 1_000_000],
])('%i fits under %i', (count, top) => {
  expect(dayLine([{ day: '2026-11-01', count }], '2026-11-02')?.top).toBe(top);
});
