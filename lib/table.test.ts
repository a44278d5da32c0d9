import { expect, test } from 'vitest';
import { tableOf } from './table.ts';

test('columns stand under each other, numbers to the right, and no line ends in space', () => {
  expect(
    tableOf([
      ['name', 'count', ''],
      ['a', 7, 'so'],
      ['longer', 120, ''],
    ]),
  ).toBe('name    count\na           7  so\nlonger    120');
});

test('space before and between, and what keeps to the right, can be said', () => {
  const options = { indent: '> ', gap: ' | ', isRight: (_: unknown, column: number) => column > 0 };
  expect(
    tableOf(
      [
        ['a', 'ms'],
        ['bb', '7'],
      ],
      options,
    ),
  ).toBe('> a  | ms\n> bb |  7');
  expect(tableOf([])).toBe('');
});
