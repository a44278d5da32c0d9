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
  phone?: string;
  note?: string;
  url?: string;
};

/** One row for each of the 15 seats. */
export function seatRows({ seats }: Council): SeatRow[] {
  return seats.map(rowOf);
}

function rowOf({ number, district, holder }: Seat): SeatRow {
  return {
    number,
    name: holder?.name,
    area: district?.area,
    whole: listed(district?.whole),
    part: listed(district?.part),
    landmarks: listed(district?.landmarks),
    phone: holder?.phone,
    note: holder?.note,
    url: holder?.url,
  };
}

const listed = (names: string[] = []) => names.join(', ') || undefined;
