import { expect, test } from 'vitest';
import { securityTxt } from './security-txt.ts';

const site = 'https://example.org';
const languages = ['en', 'es'];
const now = new Date('2026-11-24T15:30:00-06:00');

test('each field stands on a line of its own, as RFC 9116 asks', () => {
  const contacts = ['mailto:security@example.org', 'https://example.org/report'];
  expect(securityTxt({ contacts, site, languages }, now)!.split('\n')).toEqual([
    'Contact: mailto:security@example.org',
    'Contact: https://example.org/report',
    'Expires: 2027-05-23T00:00:00Z',
    'Preferred-Languages: en, es',
    'Canonical: https://example.org/.well-known/security.txt',
    'Policy: https://example.org/security-policy.txt',
    '',
  ]);
});

test('without a contact there is no file: an empty one would look like an answer', () => {
  expect(securityTxt({ contacts: [], site, languages }, now)).toBeUndefined();
});
