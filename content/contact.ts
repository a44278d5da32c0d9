import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type Official = WithSources<Entry<'official'>>;
export type District = WithSources<Entry<'district'>>;
export type LetterTemplate = WithSources<Entry<'letterTemplate'>>;

export async function listOfficials(locale: Locale): Promise<Official[]> {
  return withSources(await listEntries('official', locale), locale);
}

/** The 15 districts in the order of their numbers. */
export async function listDistricts(locale: Locale): Promise<District[]> {
  const districts = await withSources(await listEntries('district', locale), locale);
  return districts.toSorted((a, b) => a.number - b.number);
}

/** @throws when there is none; such an answer of Contentful is held back before it comes here */
export async function getLetterTemplate(locale: Locale): Promise<LetterTemplate> {
  const [template] = await withSources(await listEntries('letterTemplate', locale), locale);
  if (!template) throw new Error('There is no letter.');
  return template;
}
