import { expect, test } from 'vitest';
import { shareLinks } from './share-links.ts';

const { whatsapp, sms, mail } = shareLinks('¿Qué & cómo?', 'https://example.org/es#a\nGuía & más');

test('the message arrives whole, the address first', () => {
  expect(new URL(whatsapp).searchParams.get('text')).toBe('https://example.org/es#a\nGuía & más');
  expect(decodeURIComponent(sms.split('body=')[1]!)).toBe('https://example.org/es#a\nGuía & más');
  const { searchParams } = new URL(mail);
  expect(searchParams.get('subject')).toBe('¿Qué & cómo?');
  expect(searchParams.get('body')).toBe('https://example.org/es#a\r\nGuía & más');
});

test('a broken character does not break the page', () => {
  expect(shareLinks('\ud800', '\udfff').whatsapp).toBe('https://wa.me/?text=%EF%BF%BD');
});
