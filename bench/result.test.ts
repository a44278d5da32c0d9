import { expect, test } from 'vitest';
import { inTurn, least, middle, most, resultOf } from './result.ts';

const line = { part: 'p', name: 'n', unit: 'ms' };

test.each([
  [
    { ours: 11, other: 10, goal: most(1.15) },
    { ratio: 1.1, isMet: true },
  ],
  [
    { ours: 12, other: 10, goal: most(1.15) },
    { ratio: 1.2, isMet: false },
  ],
  [
    { ours: 3, other: 10, goal: least(0.4) },
    { ratio: 0.3, isMet: false },
  ],
  [
    { ours: 300, other: 10, goal: most(500, 'value') },
    { ratio: 30, isMet: true },
  ],
  [
    { ours: 501, goal: most(500, 'value') },
    { ratio: undefined, isMet: false },
  ],
  [{ ours: 5 }, { ratio: undefined, isMet: undefined }],
])('%o is judged as %o', (given, judged) => {
  expect(resultOf({ ...line, ...given })).toMatchObject(judged);
});

test('a goal for a ratio is neither met nor missed where there is nothing to hold it against', () => {
  expect(resultOf({ ...line, ours: 1, goal: most(1) }).isMet).toBeUndefined();
});

test('rounds that differ are noisy, and so are too few', () => {
  expect(middle([10, 10.5, 11, 10, 400])).toEqual({ value: 10.5, isNoisy: false });
  expect(middle([10, 20, 30, 40])).toMatchObject({ isNoisy: true });
  expect(middle([10, 10])).toMatchObject({ isNoisy: true });
});

test('noisy rounds near their goal are repeated, others are not; ours and the other take turns', async () => {
  const order: string[] = [];
  const measured = (name: string, values: number[]) => async () => {
    order.push(name);
    return { took: values.shift()! };
  };
  const rounds = { least: 3, most: 5, goals: { took: most(2.3) } };
  const quiet = await inTurn(rounds, measured('a', [1, 1, 1]), measured('b', [2, 2, 2]));
  expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  expect(quiet.took).toEqual({ ours: 1, other: 2, isNoisy: false });
  const noisy = await inTurn(rounds, measured('a', [4, 5, 9, 4, 5]), measured('b', [2, 2, 2, 2, 2]));
  expect(order).toHaveLength(6 + 10);
  expect(noisy.took).toMatchObject({ ours: 5, isNoisy: true });
  const far = { ...rounds, goals: { took: most(10) } };
  await inTurn(far, measured('a', [1, 5, 9]), measured('b', [2, 2, 2]));
  expect(order).toHaveLength(6 + 10 + 6);
});
