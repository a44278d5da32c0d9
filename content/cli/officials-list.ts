import { z } from 'zod';
import { DISTRICTS, isDistrict } from '#lib/districts.ts';
import { readCsv } from '#lib/read-csv.ts';

/** What a fresh list says of an office. Empty cells say nothing, except a name: then the seat is vacant. */
export type ListedOfficial = { key: string; name?: string; phone?: string; email?: string };

const COLUMNS = ['district', 'name', 'phone', 'email'] as const;

const ROLES = ['alderperson', 'council-president', 'city-clerk', 'police-chief', 'mayor', 'commission'] as const;
const VACANT = /^(vacant|vacante|-*)$/i;

const row = z
  .object({
    role: z.enum(ROLES, `role is one of ${ROLES.join(', ')}`),
    district: z
      .string()
      .refine((text) => text === '' || isDistrict(text), `district is a number from 1 to ${DISTRICTS}`),
    name: z.string(),
    phone: z.string(),
    email: z.union([z.literal(''), z.email('email is no e-mail address')], 'email is no e-mail address'),
  })
  .refine(({ role, district }) => role !== 'alderperson' || district !== '', 'an alderperson needs a district');

/** Which office a person holds: a district for alderpersons, a role for the others. */
export const keyOf = (role: string, district?: number | string): string =>
  role === 'alderperson' ? `district ${district}` : role;

/** @returns the offices of the list, or sentences that say what is wrong with it */
export function readOfficials(file: string): { officials: ListedOfficial[] } | { problems: string[] } {
  const [head = [], ...rows] = readCsv(file);
  const names = head.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) return { problems: [`The first line names no column ${missing.join(', ')}.`] };
  const problems: string[] = [];
  const officials = new Map<string, ListedOfficial>();
  rows.forEach((cells, index) => {
    const cellOf = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    const read = row.safeParse({
      role: cellOf('role') || 'alderperson',
      ...Object.fromEntries(COLUMNS.map((name) => [name, cellOf(name)])),
    });
    const say = (problem: string) => problems.push(`Row ${index + 2}: ${problem}.`);
    if (!read.success) return read.error.issues.forEach(({ message }) => say(message));
    const { role, district, name, phone, email } = read.data;
    const key = keyOf(role, district);
    if (officials.has(key)) return say(`${key} stands in the list twice`);
    officials.set(key, { key, name: VACANT.test(name) ? undefined : name, phone, email });
  });
  return problems.length > 0 ? { problems } : { officials: [...officials.values()] };
}
