import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

test.each([
  ['See § 130.30(E)2, Form I-247A.', ['See', '§ 130.30(E)2', ',', 'Form', 'I-247A', '.']],
  ['8 U.S.C. 1373 and 287(g)', ['8', 'U.S.C.', '1373', 'and', '287(g)']],
  ['130.30.A. Policy', ['130.30.A', '.', 'Policy']],
  ['$1,000.50 or 90%, 2016-17', ['$1,000.50', 'or', '90%', ',', '2016-17']],
  ['don’t / no-one', ['don’t', '/', 'no-one']],
  ['¿Órdenes «judiciales»?', ['¿', 'Órdenes', '«', 'judiciales', '»', '?']],
  ['(b) arms;', ['(b)', 'arms', ';']],
  ['SOP 130.', ['SOP', '130', '.']],
])('%s', (text, expected) => {
  expect(tokensOf(text).map((token) => token.text)).toEqual(expected);
});

test('white space leads the token after it, also at the end', () => {
  expect(tokensOf(' a\n ')).toEqual([
    { lead: ' ', text: 'a' },
    { lead: '\n ', text: '' },
  ]);
});
