import { expect, test } from 'vitest';
import { isEmail, meantEmail } from './email.ts';

test.each([
  'ana@example.org',
  "o'hara+list@mail.example.co.uk",
  'josé@correo.example',
  '李@例え.テスト',
  'a@b.co',
  'UPPER_case-1.2@x-y.org',
])('%j is an address', (text) => {
  expect(isEmail(text)).toBe(true);
});

test.each([
  '',
  'ana',
  'ana@',
  '@example.org',
  'ana@localhost',
  'ana@example..org',
  'ana@example.org.',
  'ana@@example.org',
  'ana b@example.org',
  'ana@example.org, eve@example.com',
  'Ana <ana@example.org>',
  'ana@example.org\r\nBcc: eve@example.com',
  'ana@exam\u0000ple.org',
  'ana\u202e@example.org',
  '"ana"@example.org',
  'ana@[127.0.0.1]',
  `${'a'.repeat(65)}@example.org`,
  `a@${'b.'.repeat(150)}org`,
])('%j is none', (text) => {
  expect(isEmail(text)).toBe(false);
});

test.each([
  ['ana@gmial.com', 'ana@gmail.com'],
  ['ana@gmai.com', 'ana@gmail.com'],
  ['ana@gmaill.com', 'ana@gmail.com'],
  ['ana@gnail.com', 'ana@gmail.com'],
  ['Ana@Gmail.con', 'ana@gmail.com'],
  ['ana@gmail.co', 'ana@gmail.com'],
  ['ana@gmail.comm', 'ana@gmail.com'],
  [' ana@hotmial.com ', 'ana@hotmail.com'],
  ['ana@yaho.com', 'ana@yahoo.com'],
  ['ana@yahooo.com', 'ana@yahoo.com'],
  ['ana@outlok.com', 'ana@outlook.com'],
  ['ana@iclould.com', 'ana@icloud.com'],
  ['ana@gmail.com.', undefined],
  ['ana@gmail.com', undefined],
  ['ana@mail.com', undefined],
  ['ana@ymail.com', undefined],
  ['ana@email.com', undefined],
  ['ana@yahoo.es', undefined],
  ['ana@hotmail.es', undefined],
  ['ana@example.org', undefined],
  ['ana', undefined],
  ['', undefined],
])('%j was probably meant as %j', (typed, meant) => {
  expect(meantEmail(typed)).toBe(meant);
});

test('a long text is answered at once', () => {
  const before = performance.now();
  for (const text of ['a@'.repeat(10_000), '@'.repeat(20_000), 'a.'.repeat(10_000), `a@${'a.'.repeat(10_000)}`]) {
    isEmail(text);
    meantEmail(text.slice(0, 254));
  }
  expect(performance.now() - before).toBeLessThan(500);
});
