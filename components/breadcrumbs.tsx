import { getLocale } from 'next-intl/server';
import type { Href } from '#i18n/paths.ts';
import { wholeAddress } from '#lib/addresses.ts';
import { JsonLd } from './json-ld.tsx';

/** Where a page below another stands, for search engines. The way back that people see is the page's own. */
export async function Breadcrumbs({ trail }: { trail: { name: string; to: Href }[] }) {
  const locale = await getLocale();
  const itemListElement = trail.map(({ name, to }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: wholeAddress(to, locale),
  }));
  return <JsonLd data={{ '@type': 'BreadcrumbList', itemListElement }} />;
}
