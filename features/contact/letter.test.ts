import { describe, expect, test } from 'vitest';
import { type LetterInput, mailLink, oneLine, writeLetter } from './letter.ts';
import { MAILTO_MAX, PHONE_MAILTO_MAX } from './limits.ts';

const input: LetterInput = {
  parts: {
    subject: 'On the rule',
    greeting: 'Dear {name},',
    body: 'First.\n\nSecond.\n\nThird.',
    closing: 'Thank you,',
  },
  recipient: 'Ana Pérez',
  ownWords: '',
  signature: ['María', 'District 3'],
};

describe('the letter', () => {
  test('is greeting, body and closing with the name under it', () => {
    expect(writeLetter(input)).toEqual({
      subject: 'On the rule',
      body: 'Dear Ana Pérez,\n\nFirst.\n\nSecond.\n\nThird.\n\nThank you,\nMaría\nDistrict 3',
    });
  });

  test('has one’s own words after the first paragraph, with their own breaks', () => {
    const { body } = writeLetter({ ...input, ownWords: '  ¡Ñandú! 🦋\nA list\n \n\nOne more  ' });
    expect(body).toContain('First.\n\n¡Ñandú! 🦋\nA list\n\nOne more\n\nSecond.');
  });

  test('has no gap where nothing was written', () => {
    expect(writeLetter({ ...input, ownWords: ' \n\u00A0\n ' }).body).toBe(writeLetter(input).body);
  });

  test('carries the English note on top when asked for', () => {
    const parts = { ...input.parts, englishNote: 'Note: in Spanish.' };
    expect(writeLetter({ ...input, parts }).body).toMatch(/^Note: in Spanish\.\n\nDear Ana/);
  });

  test('takes a name as it is, whatever it means to a replacement', () => {
    expect(writeLetter({ ...input, recipient: '$& {name}' }).body).toMatch(/^Dear \$& \{name\},/);
  });

  test('keeps a subject and a name on one line, without controls and marks that turn text around', () => {
    const hostile = 'A\r\nBcc: x@example.org\u0000\u202Egnp.exe\u2028B';
    const { subject, body } = writeLetter({
      ...input,
      parts: { ...input.parts, subject: hostile },
      signature: [hostile],
    });
    expect(subject).toBe('A Bcc: x@example.orggnp.exe B');
    expect(body).toMatch(/Thank you,\nA Bcc: x@example\.orggnp\.exe B$/);
  });
});

describe('the mail link', () => {
  const letter = { subject: 'Rule & more?', body: 'Hello,\n\n¡Ñandú! 100 % + 1 = # & "x"' };

  test('carries subject and body as a mail program reads them', () => {
    const { href, hasBody } = mailLink('a@milwaukee.gov', letter);
    expect(hasBody).toBe(true);
    expect(href).toMatch(/^mailto:a@milwaukee\.gov\?subject=Rule%20%26%20more%3F&body=Hello%2C%0D%0A%0D%0A/);
    const [, query = ''] = href.split('?', 2);
    const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent));
    expect(fields).toEqual([
      ['subject', letter.subject],
      ['body', letter.body.replaceAll('\n', '\r\n')],
    ]);
  });

  test('leaves the body out when the whole would be too long, and says so', () => {
    const fits = MAILTO_MAX - mailLink('a@milwaukee.gov', { subject: 'S', body: '' }).href.length;
    expect(mailLink('a@milwaukee.gov', { subject: 'S', body: 'x'.repeat(fits) })).toMatchObject({ hasBody: true });
    const body = 'x'.repeat(fits + 1);
    const short = 'mailto:a@milwaukee.gov?subject=S';
    expect(mailLink('a@milwaukee.gov', { subject: 'S', body })).toEqual({
      href: short,
      hasBody: false,
      onPhone: `${short}&body=${body}`,
    });
    const longest = { subject: 'S', body: 'x'.repeat(PHONE_MAILTO_MAX) };
    expect(mailLink('a@milwaukee.gov', longest)).toEqual({ href: short, hasBody: false, onPhone: undefined });
  });

  test('survives half a character', () => {
    expect(mailLink('a@milwaukee.gov', { subject: '\uD800', body: '\uDC00' }).hasBody).toBe(true);
  });
});

test('joined emoji and Persian names stay whole', () => {
  expect(oneLine('👩\u200D👧 می\u200Cخواهم')).toBe('👩\u200D👧 می\u200Cخواهم');
});
