import { getLocale } from 'next-intl/server';
import type { FaqItem } from '#content/faq.ts';
import { wholeAddress } from '#lib/addresses.ts';
import { faqJsonLd } from './json-ld.ts';

/**
 * What search engines read of a question, on its own page and nowhere else: docs/decisions/035-each-answer-marked-once.md. Data, never
 * run: `server/` leaves it where it is.
 */
export async function FaqData({ item: { question, short, lang, slug } }: { item: FaqItem }) {
  const locale = await getLocale();
  const url = wholeAddress({ folder: '/faq/[slug]', slug }, locale);
  const json = faqJsonLd({ question, short, lang, url }, locale);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
