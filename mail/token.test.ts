import { expect, test } from 'vitest';
import { joinTokens, newToken, splitTokens } from './token.ts';

test('one link ends all that an address asked for, the last twenty of more', () => {
  const tokens = Array.from({ length: 25 }, newToken);
  for (const some of [tokens.slice(0, 1), tokens.slice(0, 2), tokens.slice(5)])
    expect(splitTokens(joinTokens(some))).toEqual(some);
  expect(splitTokens(joinTokens(tokens))).toEqual(tokens.slice(5));
});

test('a link that a mail program has cut off, or that somebody made longer, ends nothing', () => {
  const tokens = Array.from({ length: 21 }, newToken);
  expect(splitTokens(joinTokens(tokens.slice(0, 2)).slice(0, -1))).toEqual([]);
  expect(splitTokens(tokens.join('.'))).toEqual([]);
});
