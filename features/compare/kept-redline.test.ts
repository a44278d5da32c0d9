import { expect, test } from 'vitest';
import { keptRedline } from './kept-redline.ts';
import { redline } from './redline.ts';

const long = (word: string) => `${word} may ask. `.repeat(150);

test('two long texts are compared once, short ones anew', () => {
  const first = keptRedline(long('Officers'), long('Members'));
  expect(first).toEqual(redline(long('Officers'), long('Members')));
  expect(keptRedline(long('Officers'), long('Members'))).toBe(first);
  expect(keptRedline('may', 'may not')).not.toBe(keptRedline('may', 'may not'));
});

test('the oldest goes when there are too many', () => {
  const first = keptRedline(long('Officers'), long('Members'));
  for (let at = 0; at < 500; at++) keptRedline(long('x'), long(`x${at}`));
  expect(keptRedline(long('Officers'), long('Members'))).not.toBe(first);
});
