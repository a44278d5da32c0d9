import { expect, test } from 'vitest';
import { fieldErrors } from '#lib/form.ts';
import { petitionSchema } from './schema.ts';

const filled = { disclosure: 'public', name: 'Ana', district: '', zip: '', comment: '' };

function codesOf(changes: Record<string, unknown>): Record<string, string> {
  const { error } = petitionSchema.safeParse({ ...filled, ...changes });
  return error ? fieldErrors(error.issues) : {};
}

test('count me only needs nothing, and takes no name along', () => {
  expect(petitionSchema.parse({ disclosure: 'count' })).toEqual({
    disclosure: 'count',
    name: '',
    district: null,
    zip: '',
    email: '',
    updates: false,
    comment: '',
  });
  expect(petitionSchema.parse({ ...filled, disclosure: 'count', name: 'Ana' }).name).toBe('');
  expect(codesOf({ disclosure: 'count', name: 'x'.repeat(9_999) })).toEqual({});
});

test.each([
  'Ø',
  'María José Núñez',
  "O'Connor-Ñáñez",
  '李小龍',
  'محمد',
  '=SUM(A1)',
  '👩‍🌾 Ana',
  'a'.repeat(120),
  'e\u0301'.repeat(120),
])('the name %s is a name', (name) => {
  expect(codesOf({ name })).toEqual({});
});

test('a name on two lines is one line', () => {
  expect(petitionSchema.parse({ ...filled, name: ' Ana\n\tMaría ' }).name).toBe('Ana María');
});

test.each([
  [{ disclosure: '' }, { disclosure: 'choice' }],
  [{ disclosure: undefined }, { disclosure: 'choice' }],
  [{ disclosure: '__proto__' }, { disclosure: 'choice' }],
  [{ name: ' \n ' }, { name: 'required' }],
  [{ name: '\u200B\u2060' }, { name: 'letters' }],
  [{ name: '12' }, { name: 'letters' }],
  [{ name: 'a'.repeat(121) }, { name: 'tooLong' }],
  [{ name: 'a' + '\u0301'.repeat(20_000) }, { name: 'tooLong' }],
  [
    { name: '', zip: '5320', district: '16' },
    { name: 'required', zip: 'invalid', district: 'invalid' },
  ],
  [{ district: '0' }, { district: 'invalid' }],
  [{ district: '1e1' }, { district: 'invalid' }],
  [{ comment: 'ñ'.repeat(501) }, { comment: 'tooLong' }],
] as const)('%j is answered with %j', (changes, codes) => {
  expect(codesOf(changes)).toEqual(codes);
});

test('five hundred characters as people count them', () => {
  expect(codesOf({ comment: '👩‍👩‍👧‍👦'.repeat(500) })).toEqual({});
  expect(codesOf({ comment: '👩‍👩‍👧‍👦'.repeat(501) })).toEqual({ comment: 'tooLong' });
});

test('a ZIP code keeps five digits, wherever it is', () => {
  expect(petitionSchema.parse({ ...filled, zip: ' 53204-1234 ' }).zip).toBe('53204');
  expect(petitionSchema.parse({ ...filled, zip: '60601' }).zip).toBe('60601');
  expect(petitionSchema.parse({ ...filled, district: '08' }).district).toBe(8);
});
