import { getTranslations } from 'next-intl/server';
import { dateInWords } from '#i18n/dates.ts';
import type { Locale } from '#i18n/routing.ts';

/** For files that leave the site: what the box above an older translation says there. Nothing where it is not older. */
export async function behindWords(behindSince: string | undefined, locale: Locale): Promise<string[]> {
  if (!behindSince) return [];
  const t = await getTranslations({ locale, namespace: 'Site' });
  return [t('behind', { date: dateInWords(behindSince, locale) })];
}
