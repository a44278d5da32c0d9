import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('keys stand in order at every depth, lists as they are, nothing between', () => {
  const value = { b: [{ z: 1, a: 'é "x"\n' }, null], a: { B: true, A: undefined, b: 'ñ' } };
  expect(canonicalJson(value)).toBe('{"a":{"B":true,"b":"ñ"},"b":[{"a":"é \\"x\\"\\n","z":1},null]}');
});

test('the order in which a value was made does not show', () => {
  expect(canonicalJson({ a: 1, b: { d: 1, c: 2 } })).toBe(canonicalJson({ b: { c: 2, d: 1 }, a: 1 }));
});
