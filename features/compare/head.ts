import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { listPolicyVersions } from '#content/compare.ts';
import { getPageText, type PageText } from '#content/pages.ts';
import type { Locale } from '#i18n/routing.ts';
import { cardOfPair } from './card.ts';
import { canonicalOf, isDefaultPair, type Pair, type Reading } from './pairs.ts';

type Head = Pick<PageText, 'title' | 'lead' | 'metaTitle' | 'description'> &
  Partial<Pick<PageText, 'lang' | 'behindSince'>>;

/** Title and first sentence: the editors' own for the default pair, made from the versions' names for the others. */
export async function headOf(pair: Pair, locale: Locale): Promise<Head> {
  if (isDefaultPair(pair)) return getPageText('compare', locale);
  const [t, versions] = await Promise.all([
    getTranslations({ locale, namespace: 'ComparePage' }),
    listPolicyVersions(locale),
  ]);
  const nameOf = (slug: string) => versions.find((version) => version.slug === slug)?.shortTitle ?? slug;
  const names = { earlier: nameOf(pair.a), later: nameOf(pair.b) };
  return {
    title: t('title', names),
    lead: t('lead'),
    metaTitle: t('metaTitle', names),
    description: t('description', names),
  };
}

/** What search engines see. Each reading has a title of its own; without a pair the page says itself that it is missing. */
export async function compareMetadata(pair: Pair | undefined, reading: Reading): Promise<Metadata> {
  if (!pair) return {};
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ComparePage')]);
  const [{ metaTitle, description }, card] = await Promise.all([headOf(pair, locale), cardOfPair(pair, locale)]);
  const here = canonicalOf(pair, reading);
  const title =
    here === '/compare' ? metaTitle : t('readingTitle', { title: metaTitle, reading: t(`readings.${reading}`) });
  return metadataOf(here, locale, { title, description, card });
}
