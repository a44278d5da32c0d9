import { expect, test } from 'vitest';
import { firstSentences } from './sentences.ts';

test.each([
  ['Yes, within limits. Federal law lets a city help. More.', 'en', 30, 'Yes, within limits.'],
  [
    'Yes, within limits. Federal law lets a city help. More.',
    'en',
    50,
    'Yes, within limits. Federal law lets a city help.',
  ],
  [
    'A first sentence that is longer than what may be taken. Second.',
    'en',
    10,
    'A first sentence that is longer than what may be taken.',
  ],
  ['The U.S. Supreme Court ruled. Then more.', 'en', 30, 'The U.S. Supreme Court ruled.'],
  ['El gobierno de EE. UU. Dijo que no. Luego más.', 'es', 36, 'El gobierno de EE. UU. Dijo que no.'],
  ['¿Es legal? Sí, con límites. Y más.', 'es', 28, '¿Es legal? Sí, con límites.'],
  ['Es la política sobre inmigración. Pedimos una regla.', 'es', 40, 'Es la política sobre inmigración.'],
  ['No full stop', 'en', 3, 'No full stop'],
  ['', 'en', 10, ''],
] as const)('%s', (text, locale, most, taken) => {
  expect(firstSentences(text, locale, most)).toBe(taken);
});
