import { countWords } from './count-words.ts';

/**
 * The school year at which an English text is read with ease: Flesch-Kincaid, 0.39 words a sentence + 11.8 syllables a word - 15.59
 * (Kincaid and others, 1975). Syllables are counted by their vowels, which is right for about nine words in ten; so the grade of one
 * short text may be half a year off. An empty text has grade 0.
 */
export function readingGrade(text: string): number {
  const { words, sentences } = countWords(text);
  if (sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Figures and names in capitals (ICE, 287, 1373) are one: readers know them by sight. */
export function syllablesIn(word: string): number {
  if (/^[\p{Lu}\p{N}.,]+$/u.test(word)) return 1;
  const plain = word.toLowerCase().replace(/[^a-zà-ÿ]/g, '');
  const spoken = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouyà-ÿ]{1,2}/g)?.length ?? 0);
}
