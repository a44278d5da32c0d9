import { expect, test } from 'vitest';
import { moved, outlineOfPath, strokeOf } from './outline.ts';

const box = (shape: number[]) => {
  const xs = shape.filter((_, at) => at % 2 === 0);
  const ys = shape.filter((_, at) => at % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    (value) => Math.round(value * 10) / 10,
  );
};

test.each([
  ['M1 2L3 4Z', [[1, 2, 3, 4, 1, 2]]],
  ['M1 2l2 2h3v-4H0', [[1, 2, 3, 4, 6, 4, 6, 0, 0, 0]]],
  [
    'M10 10h0M1 1-2-3',
    [
      [10, 10, 10, 10],
      [1, 1, -2, -3],
    ],
  ],
])('%s', (path, outline) => {
  expect(outlineOfPath(path)).toEqual(outline);
});

test('a curve starts and ends where it should, however it is written', () => {
  for (const path of ['M0 0C0 10 10 10 10 0', 'M0 0c0 10 10 10 10 0']) {
    const [curve] = outlineOfPath(path);
    expect(curve!.slice(-2)).toEqual([10, 0]);
    expect(box(curve!)).toEqual([0, 0, 10, 7.5]);
  }
});

test('what our drawings do not use is refused', () => {
  expect(() => outlineOfPath('M0 0A5 5 0 0 1 10 10')).toThrow('The path command A');
});

test('a stroke is as wide as asked, and a dot is round', () => {
  expect(box(strokeOf([[0, 0, 10, 0]], 4).flat())).toEqual([-2, -2, 12, 2]);
  expect(box(strokeOf([[5, 5, 5, 5]], 6).flat())).toEqual([2, 2, 8, 8]);
});

test('a matrix moves as in SVG', () => {
  expect(moved([[1, 2]], [2, 0, 0, -1, 10, 20])).toEqual([[12, 18]]);
});
