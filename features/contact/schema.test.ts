import { expect, test } from 'vitest';
import { fieldErrors } from '#lib/form.ts';
import { NAME_MAX, OWN_WORDS_MAX } from './limits.ts';
import { contactSchema } from './schema.ts';

const family = '👨‍👩‍👧‍👦';

test('a district is enough; everything else is optional', () => {
  expect(contactSchema.parse({ district: '14' })).toEqual({
    district: 14,
    ownWords: '',
    name: '',
    englishNote: false,
    letter: '',
  });
});

test('what people typed is trimmed and kept', () => {
  const typed = { district: '1', ownWords: `  ¡Ñandú! ${family}\n`, name: ' José ', englishNote: 'yes' };
  expect(contactSchema.parse(typed)).toEqual({
    district: 1,
    ownWords: `¡Ñandú! ${family}`,
    name: 'José',
    englishNote: true,
    letter: '',
  });
});

test.each(['', '0', '16', '1.5', '-1', ' 1', '1\n', 'one', '__proto__'])('"%s" is no district', (district) => {
  expect(fieldErrors(contactSchema.safeParse({ district }).error!.issues)).toEqual({ district: 'choice' });
});

test('without a district there is a sentence, not a crash', () => {
  expect(fieldErrors(contactSchema.safeParse({}).error!.issues)).toEqual({ district: 'choice' });
});

test('characters are counted as people count them', () => {
  const full = { district: '1', ownWords: family.repeat(OWN_WORDS_MAX), name: 'é'.repeat(NAME_MAX) };
  expect(contactSchema.safeParse(full).success).toBe(true);
  const over = { district: '1', ownWords: 'x'.repeat(OWN_WORDS_MAX + 1), name: 'x'.repeat(NAME_MAX + 1) };
  expect(fieldErrors(contactSchema.safeParse(over).error!.issues)).toEqual({ ownWords: 'tooLong', name: 'tooLong' });
});
