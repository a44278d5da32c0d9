import { expect, test } from 'vitest';
import { readEdition } from '#content/edition/read-edition.ts';
import { messages } from '#i18n/messages.ts';
import { face } from './faces.ts';
import { drawable } from './letters.ts';

const weights = ['Regular', 'SemiBold', 'Bold'] as const;
const draw = (text: string) => drawable(text, face('Regular').has);

test('every letter that the site uses is in every weight, so that nothing is replaced', async () => {
  const used = new Set(JSON.stringify([messages, await readEdition()]));
  for (const weight of weights) {
    const missing = [...used].filter((letter) => !face(weight).has(letter));
    expect(missing).toEqual([]);
  }
});

test.each([
  ['¿Qué pasó? «Nada» … – “No”', '¿Qué pasó? «Nada» … – “No”'],
  ['a\u00adb\u200bc\u202ed\ufeff', 'abcd'],
  ['line\nbreak\ttab \u2003wide', 'line break tab wide'],
  ['The SOP 130, 10\u00a0of\u00a015', 'The SOP\u00a0130, 10\u00a0of\u00a015'],
  ['n\u0303o', 'ño'],
  ['stop 🚓 now 👍🏽', 'stop  now '],
  ['Ἀθ', '??'],
  ['ﬁrst', 'first'],
])('%j', (text, drawn) => {
  expect(draw(text)).toBe(drawn);
});

test('whatever is written, only letters of the font are left', () => {
  const text = Array.from({ length: 0x3000 }, (_, at) => String.fromCodePoint(at)).join('');
  expect([...draw(text)].filter((letter) => !face('Regular').has(letter))).toEqual([]);
});
