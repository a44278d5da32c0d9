import { countWords } from './count-words.ts';

/**
 * How easily a Spanish text is read, from 0 to 100 and a little beyond: 206.835 - 62.3 syllables a word - words a sentence (F. Szigriszt
 * Pazos, 1993). On the INFLESZ scale 55 to 65 is normal, for an adult's newspaper, and 65 to 80 quite easy (I. Barrio-Cantalejo and
 * others, "Validación de la Escala INFLESZ", An Sist Sanit Navar 2008, 31(2): 135-152). An empty text is 100.
 */
export function perspicuity(text: string): number {
  const { words, sentences } = countWords(text);
  if (sentences === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + spanishSyllablesIn(word), 0);
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentences;
}

/**
 * A strong vowel (a, e, o, and í or ú with their accent) is a syllable of its own; i, u and y join it. Figures and names in capitals
 * (ICE, 287) are one: readers know them by sight.
 */
export function spanishSyllablesIn(word: string): number {
  if (/^[\p{Lu}\p{N}.,]+$/u.test(word)) return 1;
  const plain = word
    .toLowerCase()
    .replace(/([gq])u(?=[eéií])/g, '$1')
    .replace(/y$/, 'i');
  return Math.max(1, plain.match(/[iuü]?[aeoáéóíú][iuü]?(?![aeoáéóíú])|[iuü]?[aeoáéóíú]|[iuü]+/g)?.length ?? 0);
}
