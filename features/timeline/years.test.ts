import { expect, test } from 'vitest';
import { nearestYears, yearsOf } from './years.ts';

const YEARS = ['2007', '2015', '2017', '2019', '2023'];

test('events stand in the year they began, in the order they came', () => {
  const events = ['2007-04', '2019', '2019-12', '2019-12-18', '2020-02-26'].map((date) => ({ date }));
  expect(yearsOf(events).map(({ year, events: ofYear }) => [year, ofYear.length])).toEqual([
    ['2007', 1],
    ['2019', 3],
    ['2020', 1],
  ]);
  expect(yearsOf([])).toEqual([]);
});

test.each([
  ['2018', ['2019', '2017', '2015']],
  ['1999', ['2007', '2015', '2017']],
  ['3000', ['2023', '2019', '2017']],
  ['0', ['2007', '2015', '2017']],
  ['20191', ['2023', '2019', '2017', '2015', '2007']],
  ['last', ['2023', '2019', '2017', '2015', '2007']],
  ['', ['2023', '2019', '2017', '2015', '2007']],
])('nearest to "%s": %s', (asked, nearest) => {
  expect(nearestYears(asked, YEARS)).toEqual(nearest);
});
