import { inEachLanguage, type Locale, locales } from '#i18n/routing.ts';
import type { InEach } from './schema.ts';

type Listed = { id: string; slug: string; lang: Locale };
export type Joined<Each> = {
  any: Each;
  each: Partial<Record<Locale, Each>>;
  /** A translated field in every language; null where no language has it. */
  words: (field: keyof Each) => InEach | null;
};

/** One entry for readers of every language, instead of a list for each. */
export async function joined<Each extends Listed>(list: (locale: Locale) => Promise<Each[]>): Promise<Joined<Each>[]> {
  const lists = await Promise.all(locales.map((locale) => list(locale)));
  const ids = new Set(lists.flat().map(({ id }) => id));
  return [...ids].map((id) => {
    const found = locales.map((locale, at) => [locale, lists[at]!.find((entry) => entry.id === id)] as const);
    return joinedOf(Object.fromEntries(found) as Partial<Record<Locale, Each>>);
  });
}

export function joinedOf<Each extends Omit<Listed, 'slug'>>(each: Partial<Record<Locale, Each>>): Joined<Each> {
  const any = locales.map((locale) => each[locale]).find((entry) => entry !== undefined)!;
  const words = (field: keyof Each): InEach | null => {
    // An entry that is not translated comes in another language: then it says nothing in this one.
    const inLocale = (locale: Locale) => (each[locale]?.lang === locale ? each[locale][field] : undefined) ?? null;
    const found = inEachLanguage(inLocale) as InEach;
    return Object.values(found).some(Boolean) ? found : null;
  };
  return { any, each, words };
}
