import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOfLink } from '#public/letter.js';
import { mailLink } from '#features/contact/letter.ts';

test('what is typed goes into the mail link as the server writes it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('A\n\nB', '100 % & más = ¿sí?\n👩‍👧', '\u202Egro\uFEFF', 'half \uD83D', '&body=x\nBcc: y'),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const body = typed.replace(/[\t\r\u0085\u2028\u2029]/g, ''); // the server makes other white space of these
      const [, written] = mailLink('a@b.example', { subject: '', body }).href.split('&body=');
      if (written !== undefined) expect(bodyOfLink(body)).toBe(written);
    }),
    { numRuns: 100, seed: 130 },
  );
});
