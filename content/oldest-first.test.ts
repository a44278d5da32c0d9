import { expect, test } from 'vitest';
import { oldestFirst } from './oldest-first.ts';

const sorted = (dates: string[]) =>
  dates
    .map((date) => ({ date }))
    .toSorted(oldestFirst)
    .map(({ date }) => date);

test.each([
  ['a month after its days, before the next month', ['2025-01-16', '2025-01-31', '2025-01', '2025-02-11']],
  [
    'a year after its months and days, before the next year',
    ['2019-12-18', '2019-12-31', '2019-12', '2019', '2020-02'],
  ],
  ['what is known as precisely by date', ['2007-04', '2017-10', '2018-09', '2020-04']],
])('%s', (_, dates) => {
  expect(sorted(dates.toReversed())).toEqual(dates);
  expect(sorted(dates.toSorted())).toEqual(dates);
});

test('two on the same date keep the order they come in', () => {
  const events = ['b', 'a', 'c'].map((slug) => ({ slug, date: '2019-12' }));
  expect(events.toSorted(oldestFirst)).toEqual(events);
});
