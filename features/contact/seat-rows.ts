import type { Council, Seat } from '#content/contact.ts';

/** What the list shows of a seat: few, short strings, because they go to the browser twice (as page and as the form's data). */
export type SeatRow = {
  number: number;
  /** The holder, or nothing where the seat is vacant. */
  name?: string;
  area?: string;
  whole?: string;
  part?: string;
  landmarks?: string;
  phones: { label?: string; phone: string }[];
  note?: string;
  url?: string;
};

/** A note that a third of the offices share is said once, above the list. */
export function commonNote({ seats }: Council): string | undefined {
  const notes = Map.groupBy(seats, ({ holder }) => holder?.note);
  const [note] = [...notes].find(([note, having]) => note && having.length >= seats.length / 3) ?? [];
  return note;
}

/** What is said of a vacant seat. */
export type VacantWords = { note: string; clerk: string };

/** One row for each of the 15 seats. A vacant one offers the Council President and the City Clerk. */
export function seatRows(council: Council, words: VacantWords): SeatRow[] {
  const { seats, president, clerk } = council;
  const common = commonNote(council);
  const others = [
    { label: president?.name, phone: president?.phone },
    { label: words.clerk, phone: clerk?.phone },
  ];
  const instead = others.flatMap(({ label, phone }) => (phone ? [{ label, phone }] : []));
  return seats.map((seat) => ({
    ...rowOf(seat, common),
    ...(!seat.holder && { note: words.note, phones: instead }),
  }));
}

function rowOf({ number, district, holder, url }: Seat, common?: string): SeatRow {
  return {
    number,
    name: holder?.name,
    area: district?.area,
    whole: listed(district?.whole),
    part: listed(district?.part),
    landmarks: listed(district?.landmarks.filter((name) => !district.whole.includes(name))),
    phones: holder?.phone ? [{ phone: holder.phone }] : [],
    note: holder?.note === common ? undefined : holder?.note,
    url,
  };
}

const listed = (names: string[] = []) => names.join(', ') || undefined;
