import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type FaqItem = WithSources<Entry<'faqItem'>>;
export type Demand = WithSources<Entry<'demand'>>;

export async function listFaqItems(locale: Locale): Promise<FaqItem[]> {
  return withSources(await listEntries('faqItem', locale), locale);
}

export async function findFaqItem(locale: Locale, slug: string): Promise<FaqItem | undefined> {
  return (await listFaqItems(locale)).find((item) => item.slug === slug);
}

/** The five demands of 2019, each with what is known of it today. */
export async function listDemands(locale: Locale): Promise<Demand[]> {
  return withSources(await listEntries('demand', locale), locale);
}
