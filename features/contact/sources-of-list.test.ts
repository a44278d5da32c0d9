import { expect, test } from 'vitest';
import { getCouncil } from '#content/contact.ts';
import { asRanges, sourcesOfList } from './sources-of-list.ts';

const council = await getCouncil('es');

test('each district and each office is in the list with all its sources, and no source is there twice', () => {
  const list = sourcesOfList(council);
  expect(new Set(list.map(({ source }) => source.id)).size).toBe(list.length);
  for (const { number, holder, district } of council.seats)
    for (const { id } of [...holder!.sources, ...district!.sources]) {
      const { only } = list.find(({ source }) => source.id === id)!;
      expect(only?.includes(number) ?? true, `${id} of District ${number}`).toBe(true);
    }
});

test('a source is said to be of those districts alone that name it, and what is of most comes first', () => {
  const list = sourcesOfList(council);
  for (const { source, only } of list) {
    const naming = council.seats.filter(({ holder, district }) =>
      [...holder!.sources, ...district!.sources].some(({ id }) => id === source.id),
    );
    expect(only ?? council.seats.map(({ number }) => number)).toEqual(naming.map(({ number }) => number));
  }
  const sizes = list.map(({ only }) => only?.length ?? council.seats.length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(list.some(({ only }) => !only) && list.some(({ only }) => only?.length === 1)).toBe(true);
});

test.each([
  [[3], '3'],
  [[1, 2, 4, 5, 6, 15], '1–2, 4–6, 15'],
  [[], ''],
])('%j is written "%s"', (numbers, written) => {
  expect(asRanges(numbers)).toBe(written);
});
