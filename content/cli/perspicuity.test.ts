import { expect, test } from 'vitest';
import { perspicuity, spanishSyllablesIn } from './perspicuity.ts';

// As the Real Academia divides them: a strong vowel and a weak one are one syllable, two strong ones are two.
test.each([
  ['casa', 2],
  ['ciudad', 2],
  ['policía', 4],
  ['inmigración', 4],
  ['reunión', 2],
  ['país', 2],
  ['leer', 2],
  ['cooperar', 4],
  ['guerra', 2],
  ['queja', 2],
  ['pingüino', 3],
  ['averiguar', 4],
  ['ley', 1],
  ['leyes', 2],
  ['y', 1],
  ['ICE', 1],
  ['287', 1],
])('%s has %i', (word, syllables) => {
  expect(spanishSyllablesIn(word)).toBe(syllables);
});

test('the measure is the formula', () => {
  // 5 words, 9 syllables (el-ga-to-co-me-pes-ca-do + hoy), 1 sentence
  expect(perspicuity('El gato come pescado hoy.')).toBeCloseTo(206.835 - (62.3 * 9) / 5 - 5, 5);
});

test('short words in short sentences are easy, long ones are not', () => {
  expect(perspicuity('La casa es azul. El sol sale. Yo voy.')).toBeGreaterThan(80);
  expect(
    perspicuity(
      'Independientemente de autorizaciones municipales, los requerimientos administrativos necesitan justificaciones constitucionales extraordinarias.',
    ),
  ).toBeLessThan(40);
  expect(perspicuity('')).toBe(100);
});
