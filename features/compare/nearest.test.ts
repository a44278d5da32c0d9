import { expect, test } from 'vitest';
import { distance, likenessOf, nearestOf } from './nearest.ts';

const POINTS = [
  ['raids', 'Ayudar en operativos y redadas'],
  ['detainers', 'Retener a una persona para ICE'],
  ['telling-ice', 'Avisar a ICE sobre una persona'],
  ['asking-status', 'Preguntar por el estatus migratorio'],
  ['violent-felony', 'Arresto por un delito mayor violento'],
];

test.each([
  ['raid', 'raids'],
  ['radis', 'raids'],
  ['detainer', 'detainers'],
  ['status', 'asking-status'],
  ['asking-about-status', 'asking-status'],
  ['redadas y operativos', 'raids'],
  ['estatus-migratorio', 'asking-status'],
  ['FELONY', 'violent-felony'],
  ['avísar', 'telling-ice'],
])('"%s" finds %s first', (asked, expected) => {
  expect(nearestOf(asked, POINTS, (names) => names)[0]![0]).toBe(expected);
});

test('a long or empty address costs and breaks nothing', () => {
  const start = performance.now();
  expect(nearestOf('x'.repeat(100_000), POINTS, (names) => names)).toHaveLength(3);
  expect(nearestOf('', POINTS, (names) => names)).toHaveLength(3);
  expect(performance.now() - start).toBeLessThan(500);
});

test('letters are counted', () => {
  expect(distance('', 'abc')).toBe(3);
  expect(distance('kitten', 'sitting')).toBe(3);
  expect(likenessOf('Cafés', 'cafes')).toBe(1);
  expect(likenessOf('xyz', 'abc')).toBe(0);
});
