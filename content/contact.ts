import 'server-only';
import { languageName } from '#i18n/regional.ts';
import { defaultLocale, type Locale } from '#i18n/routing.ts';
import { DISTRICTS } from '#lib/districts.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type Official = WithSources<Entry<'official'>>;
export type District = WithSources<Entry<'district'>>;
export type LetterTemplate = WithSources<Entry<'letterTemplate'>>;

/** A district with whoever speaks for it. No holder: the seat is vacant, or content does not say who holds it. */
export type Seat = { number: number; district?: District; holder?: Official; url?: string };

/** Who can be written to and called: the 15 seats, and those who answer where a seat is vacant. */
export type Council = { seats: Seat[]; president?: Official; clerk?: Official; commission?: Official };

async function listOfficials(locale: Locale): Promise<Official[]> {
  return withSources(await listEntries('official', locale), locale);
}

/** The 15 districts in the order of their numbers. */
async function listDistricts(locale: Locale): Promise<District[]> {
  const districts = await withSources(await listEntries('district', locale), locale);
  return districts.toSorted((a, b) => a.number - b.number);
}

/** All 15 seats, whatever an editor has unpublished: a district never disappears from the list. */
export async function getCouncil(locale: Locale): Promise<Council> {
  const [districts, officials] = await Promise.all([listDistricts(locale), listOfficials(locale)]);
  const inRole = (role: Official['role']) => officials.find((official) => official.role === role && !official.vacant);
  const seats = Array.from({ length: DISTRICTS }, (_, index): Seat => {
    const number = index + 1;
    const official = officials.find(({ role, district }) => role === 'alderperson' && district === number);
    return {
      number,
      district: districts.find((district) => district.number === number),
      holder: official?.vacant ? undefined : official,
      url: official?.url,
    };
  });
  return {
    seats,
    president: inRole('council-president'),
    clerk: inRole('city-clerk'),
    commission: inRole('commission'),
  };
}

/**
 * With the language of the letter in its note to the office, in English as the note is.
 * @throws when there is none; such an answer of Contentful is held back before it comes here
 */
export async function getLetterTemplate(locale: Locale): Promise<LetterTemplate> {
  const [template] = await withSources(await listEntries('letterTemplate', locale), locale);
  if (!template) throw new Error('There is no letter.');
  const language = languageName(template.lang, defaultLocale);
  return { ...template, englishNote: template.englishNote?.replaceAll('{language}', language) };
}
