import 'server-only';
import { createHash } from 'node:crypto';
import { type Locale, locales } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type PetitionText = WithSources<Entry<'petitionText'>>;

/** @throws when there is none; such an answer of Contentful is held back before it comes here */
export async function getPetitionText(locale: Locale): Promise<PetitionText> {
  const [text] = await withSources(await listEntries('petitionText', locale), locale);
  if (!text) throw new Error('There is no petition text.');
  return text;
}

/**
 * What a signature stands under: the words in every language. Its version is the editors' day and a mark of the words, so that
 * a text changed under the same day is still another one.
 */
export async function getSignedText(): Promise<{ version: string; json: string }> {
  const texts = await Promise.all(locales.map(async (locale) => [locale, await getPetitionText(locale)] as const));
  const words = texts.map(([locale, { title, ask }]) => [locale, { title, ask }]);
  const json = JSON.stringify(Object.fromEntries(words));
  const mark = createHash('sha256').update(json).digest('hex').slice(0, 8);
  return { version: `${texts[0]![1].version}-${mark}`, json };
}
