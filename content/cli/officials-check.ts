import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import { type Content, type Entry } from '../parse.ts';
import { keyOf, type ListedOfficial } from './officials-list.ts';

export type Difference = { office: string; what: string; ours: string; theirs: string };

const NOTHING = '(none)';
const VACANT = '(vacant)';

/** Every difference between the content and a fresh list, and between the list and the addresses that letters may leave to. Pure. */
export function compareOfficials(content: Content, listed: ListedOfficial[]): Difference[] {
  const officials = content.en.official as Entry<'official'>[];
  const ours = new Map(officials.map((official) => [keyOf(official.role, official.district), official]));
  const theirs = new Map(listed.map((official) => [official.key, official]));
  const seats = Object.keys(PINNED_ADDRESSES).map((district) => keyOf('alderperson', district));
  const offices = [...new Set([...seats, ...theirs.keys()])];
  return offices.flatMap((office) => differences(office, ours.get(office), theirs.get(office)));
}

function differences(office: string, ours?: Entry<'official'>, theirs?: ListedOfficial): Difference[] {
  const differ = (what: string, a?: string, b?: string): Difference => ({
    office,
    what,
    ours: a || NOTHING,
    theirs: b || NOTHING,
  });
  if (!theirs) return [differ('office', ours?.name, undefined)];
  if (!ours) return [differ('office', undefined, theirs.name ?? VACANT)];
  const name = ours.vacant ? VACANT : ours.name;
  const [first, second] = [name, theirs.name ?? VACANT];
  const pinned = PINNED_ADDRESSES[Number(/^district (\d+)$/.exec(office)?.[1])];
  return [
    ...(letters(first) === letters(second) ? [] : [differ('name', first, second)]),
    ...(isSame(digits, ours.phone, theirs.phone) ? [] : [differ('phone', ours.phone, theirs.phone)]),
    ...(isSame(lower, ours.email, theirs.email) ? [] : [differ('email', ours.email, theirs.email)]),
    ...(!pinned || isSame(lower, pinned, theirs.email) ? [] : [differ('pinned email', pinned, theirs.email)]),
  ];
}

/** An empty cell says nothing. */
const isSame = (plain: (text: string) => string, ours = '', theirs = ''): boolean =>
  theirs === '' || plain(ours) === plain(theirs);

const lower = (text: string) => text.trim().toLowerCase();
const letters = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The ten digits of a number, however it is written. An extension is another number. */
const digits = (text: string) => text.replace(/\D/g, '').replace(/^1(?=\d{10})/, '');
