import { expect, test } from 'vitest';
import { isSecret } from './secrets.ts';

const SECRET = 's'.repeat(32);

test('only the whole secret opens, and none at all where none is set', () => {
  expect(isSecret(SECRET, SECRET)).toBe(true);
  for (const wrong of [null, undefined, '', SECRET.slice(1), `${SECRET}s`, SECRET.toUpperCase(), 'é'])
    expect(isSecret(wrong, SECRET)).toBe(false);
  for (const given of [null, undefined, '', 'undefined', SECRET]) expect(isSecret(given, undefined)).toBe(false);
});
