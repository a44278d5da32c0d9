/**
 * The only addresses a letter may leave to, by district. An editor can change every word of the site, but not where letters go:
 * whoever takes over an editor's account could send people's words elsewhere. Changing a line here needs a deploy, on purpose.
 *
 * As printed in two files that copy the City's council pages, compared on 2026-11-24: GitHub `k8thompson134/Cream-City-Docket`,
 * `backend/scripts/patch_alder_contacts.py` (7 May 2026), and `Pecners/lege_profiles`, `data/electeds_june_2024.csv` (June 2024).
 * District 3 stands in the file of 2026 only; for District 12 a test file of 2026 shows another address. There is no pattern:
 * never compose one.
 */
export const PINNED_ADDRESSES: Readonly<Record<number, string>> = {
  1: 'aide1@milwaukee.gov',
  2: 'Aide2@milwaukee.gov',
  3: 'Alex.Brower@milwaukee.gov',
  4: 'rjbauma@milwaukee.gov',
  5: 'lamont.westmoreland@milwaukee.gov',
  6: 'mcoggs@milwaukee.gov',
  7: 'DiAndre.Jackson@milwaukee.gov',
  8: 'JoCasta.Zamarripa@milwaukee.gov',
  9: 'Larresa.Taylor@milwaukee.gov',
  10: 'Sharlen.Moore@milwaukee.gov',
  11: 'Peter.Burgelis@milwaukee.gov',
  12: 'JPerez@milwaukee.gov',
  13: 'scott.spiker@milwaukee.gov',
  14: 'Marina@milwaukee.gov',
  15: 'russell.stamper@milwaukee.gov',
};

/**
 * The address of an official's office as this file has it, and only if content says the same. `undefined` holds the mail link
 * back: one of the two is wrong, and a person has to look.
 */
export function pinnedAddress({ district, email }: { district?: number; email?: string }): string | undefined {
  const pinned = district === undefined ? undefined : PINNED_ADDRESSES[district];
  return pinned !== undefined && pinned.toLowerCase() === email?.toLowerCase() ? pinned : undefined;
}
