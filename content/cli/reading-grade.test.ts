import { expect, test } from 'vitest';
import { readingGrade, syllablesIn } from './reading-grade.ts';

test.each([
  ['police', 2],
  ['asked', 1],
  ['wanted', 2],
  ['the', 1],
  ['people', 2],
  ['immigration', 4],
  ['policies', 3],
  ['warrant', 2],
  ['city', 2],
  ['judge', 1],
  ['yes', 1],
  ['ICE', 1],
  ['1373', 1],
])('%s has %i', (word, syllables) => {
  expect(syllablesIn(word)).toBe(syllables);
});

test('short words in short sentences are easy, long ones are not', () => {
  expect(readingGrade('The cat sat on the mat. It was a big cat.')).toBeLessThan(2);
  expect(
    readingGrade(
      'Notwithstanding municipal authorization, administrative detainers necessitate constitutional justification independently of immigration regulations.',
    ),
  ).toBeGreaterThan(20);
});

// 5 words, 6 syllables, 1 sentence: 0.39 * 5 + 11.8 * 6 / 5 - 15.59
test('the grade is the formula', () => {
  expect(readingGrade('The police may not ask.')).toBeCloseTo(0.39 * 5 + (11.8 * 6) / 5 - 15.59, 5);
});

test('a text without words has no grade', () => {
  expect(readingGrade('')).toBe(0);
  expect(readingGrade('… !')).toBe(0);
});

test('a point in a figure ends no sentence', () => {
  expect(readingGrade('Rule 130.25 is old. It is gone.')).toBe(readingGrade('Rule 130 is old. It is gone.'));
});
