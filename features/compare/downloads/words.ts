import { getTranslations } from 'next-intl/server';
import type { Locale } from '#i18n/routing.ts';

/** Labels and sentences of the page, for whoever draws the same elsewhere. */
export type Words = Awaited<ReturnType<typeof wordsIn>>;

export async function wordsIn(locale: Locale) {
  const [t, tData, tSources, tSite] = await Promise.all([
    getTranslations({ locale, namespace: 'ComparePage' }),
    getTranslations({ locale, namespace: 'CompareData' }),
    getTranslations({ locale, namespace: 'Sources' }),
    getTranslations({ locale, namespace: 'Site' }),
  ]);
  return { locale, t, tData, tSources, tSite };
}
