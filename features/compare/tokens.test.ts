import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

test.each([
  ['See § 130.30(E)2, Form I-247A.', ['See', '§ 130.30(E)2', ',', 'Form', 'I-247A', '.']],
  ['8 U.S.C. 1373 and 287(g)', ['8 U.S.C. 1373', 'and', '287(g)']],
  ['under 8\u00a0U.S.C. § 1373(a), 8 CFR 287.7', ['under', '8\u00a0U.S.C. § 1373(a)', ',', '8 CFR 287.7']],
  ['Wis. Stat. § 66.0408 (2023)', ['Wis. Stat. § 66.0408', '(', '2023', ')']],
  ['§ 1373, §§ 1373-1644', ['§ 1373', ',', '§§ 1373-1644']],
  ['a 90-day period, 48 hours', ['a', '90-day', 'period', ',', '48', 'hours']],
  ['130.30(E)(2)(a); 130.25(E)2.', ['130.30(E)(2)(a)', ';', '130.25(E)2', '.']],
  ['Form I-918 Supplement B', ['Form', 'I-918', 'Supplement', 'B']],
  ['<b>may</b>', ['<', 'b', '>', 'may', '<', '/', 'b', '>']],
  ['130.30.A. Policy', ['130.30.A', '.', 'Policy']],
  ['$1,000.50 or 90%, 2016-17', ['$1,000.50', 'or', '90%', ',', '2016-17']],
  ['don’t / no-one', ['don’t', '/', 'no-one']],
  ['¿Órdenes «judiciales»?', ['¿', 'Órdenes', '«', 'judiciales', '»', '?']],
  ['(b) arms;', ['(b)', 'arms', ';']],
  ['SOP 130.', ['SOP', '130', '.']],
])('%s', (text, expected) => {
  expect(tokensOf(text).map((token) => token.text)).toEqual(expected);
});

test('what is not seen leads the token after it, also at the end', () => {
  expect(tokensOf(' a\u200b\n \u200f')).toEqual([
    { lead: ' ', text: 'a\u200b', key: 'a' },
    { lead: '\n \u200f', text: '', key: '' },
  ]);
});

test.each([
  ['don’t', "don't"],
  ['“', '"'],
  ['2016–17', '2016-17'],
  ['immi\u00adgration', 'immigration'],
  ['\u200fhand\u2060ing', 'handing'],
  ['o\u0301rdenes', 'órdenes'],
  ['§\u00a01373', '§ 1373'],
])('%j and %j are the same to a reader', (one, other) => {
  expect(tokensOf(one).map(({ key }) => key)).toEqual(tokensOf(other).map(({ key }) => key));
});

test.each([
  ['May', 'may'],
  ['130.30(E)1', '130.30(E)2'],
  ['órdenes', 'ordenes'],
  ['año', 'ano'],
])('%s and %s are not', (one, other) => {
  expect(tokensOf(one)[0]!.key).not.toBe(tokensOf(other)[0]!.key);
});
