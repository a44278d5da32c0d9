import { getTranslations } from 'next-intl/server';
import type { Locale } from '#i18n/routing.ts';

export type Words = Awaited<ReturnType<typeof wordsIn>>;

/** What is not content: labels and lines around the words of an item. */
export async function wordsIn(locale: Locale) {
  const [t, tPage, tSite, tSources] = await Promise.all([
    getTranslations({ locale, namespace: 'ToolkitPaper' }),
    getTranslations({ locale, namespace: 'ToolkitPage' }),
    getTranslations({ locale, namespace: 'Site' }),
    getTranslations({ locale, namespace: 'Sources' }),
  ]);
  return { locale, t, tPage, tSite, tSources };
}
