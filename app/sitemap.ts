import type { MetadataRoute } from 'next';
import { getBoundaries } from '#content/boundaries.ts';
import { listProvisions } from '#content/compare.ts';
import { listTimelineEvents } from '#content/events.ts';
import { listFaqItems } from '#content/faq.ts';
import { listToolkitItems } from '#content/toolkit.ts';
import { type Href, pathsOf } from '#i18n/paths.ts';
import { defaultLocale, locales } from '#i18n/routing.ts';
import { canonicalOf, PAIRS, READINGS } from '#features/compare/pairs.ts';
import { yearsOf } from '#features/timeline/years.ts';
import { absolute } from '#lib/addresses.ts';

export const revalidate = 3600;

/** Every page that can be found, in every language, each with the address of the others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return (await listPages()).flatMap((page) => {
    const addresses = Object.entries(pathsOf(page)).map(([locale, path]) => [locale, absolute(path)] as const);
    const languages = Object.fromEntries(addresses);
    const alternates = { languages: { ...languages, 'x-default': languages[defaultLocale]! } };
    return locales.map((locale) => ({ url: languages[locale]!, alternates }));
  });
}

async function listPages(): Promise<Href[]> {
  const [questions, provisions, events, items, boundaries] = await Promise.all([
    listFaqItems(defaultLocale),
    listProvisions(defaultLocale),
    listTimelineEvents(defaultLocale, new Date()),
    listToolkitItems(defaultLocale),
    getBoundaries(),
  ]);
  return [
    '/',
    '/faq',
    ...questions.map(({ slug }): Href => ({ folder: '/faq/[slug]', slug })),
    ...PAIRS.flatMap((pair) => READINGS.map((reading) => canonicalOf(pair, reading))),
    '/compare/states',
    ...provisions.map(({ slug }): Href => ({ folder: '/provisions/[slug]', slug })),
    '/timeline',
    ...yearsOf(events).map(({ year }): Href => ({ folder: '/timeline/[year]', year })),
    '/toolkit',
    ...items.map(({ slug }): Href => ({ folder: '/toolkit/[slug]', slug })),
    '/petition',
    '/petition/figures',
    '/petition/names',
    '/contact',
    ...(boundaries ? (['/contact/map'] as const) : []),
    '/press',
    '/about',
    '/privacy',
  ];
}
