import { expect, test } from 'vitest';
import { isNewEnough } from './install.mjs';
import { seconds } from './progress.mjs';

test.each([
  [400, '0.4 s'],
  [9_940, '9.9 s'],
  [38_400, '38 s'],
  [125_000, '2 min 5 s'],
])('%i ms is %s', (passed, said) => {
  expect(seconds(1_000, 1_000 + passed)).toBe(said);
});

test.each([
  ['20.20.2', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['24.0.1', true],
])('Node %s runs the site: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});
