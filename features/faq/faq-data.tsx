import { getLocale } from 'next-intl/server';
import type { FaqItem } from '#content/faq.ts';
import { pathOf } from '#i18n/paths.ts';
import { env } from '#lib/env.ts';
import { faqJsonLd } from './json-ld.ts';

/** What search engines read of these questions. Data, never run: `server/` leaves it where it is. */
export async function FaqData({ items }: { items: FaqItem[] }) {
  const locale = await getLocale();
  const urlOf = (slug: string) => `${env.SITE_URL}${pathOf({ folder: '/faq/[slug]', slug }, locale)}`;
  const json = faqJsonLd(
    items.map(({ question, short, lang, slug }) => ({ question, short, lang, url: urlOf(slug) })),
    locale,
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
