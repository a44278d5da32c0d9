import { expect, test } from 'vitest';
import { getCouncil } from '#content/contact.ts';
import { commonNote, seatRows } from './seat-rows.ts';

const words = { note: 'Vacant.', clerk: 'Clerk' };
const council = await getCouncil('es');

test('there are 15 rows in order, each with a holder, a place and a way to check', () => {
  const rows = seatRows(council, words);
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  for (const row of rows) {
    expect(row).toMatchObject({ name: expect.any(String), area: expect.any(String), whole: expect.any(String) });
    expect(row.url).toMatch(new RegExp(`^https://city\\.milwaukee\\.gov/.*District${row.number}$`));
    expect(row.phones).toHaveLength(1);
  }
});

test('a vacant seat offers the Council President and the City Clerk', () => {
  const seats = council.seats.map((seat) => (seat.number === 8 ? { ...seat, holder: undefined } : seat));
  const row = seatRows({ ...council, seats }, words)[7]!;
  expect(row).toMatchObject({ name: undefined, note: words.note, url: council.seats[7]!.url });
  expect(row.phones).toEqual([
    { label: council.president!.name, phone: council.president!.phone },
    { label: words.clerk, phone: council.clerk!.phone },
  ]);
});

test('a note that a third of the offices share is said once', () => {
  const withNotes = (note: (number: number) => string | undefined) => ({
    ...council,
    seats: council.seats.map((seat) => ({ ...seat, holder: { ...seat.holder!, note: note(seat.number) } })),
  });
  const most = withNotes((number) => (number > 10 ? 'shared' : `own ${number}`));
  expect(commonNote(most)).toBe('shared');
  expect(seatRows(most, words).map(({ note }) => note)).toEqual([
    ...Array.from({ length: 10 }, (_, index) => `own ${index + 1}`),
    ...Array<undefined>(5).fill(undefined),
  ]);
  expect(commonNote(withNotes((number) => `own ${number}`))).toBeUndefined();
});
