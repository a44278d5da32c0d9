import { scriptJson } from '#lib/json-ld.ts';
import type { Locale } from '#i18n/routing.ts';

type Item = { question: string; short: string; url: string; lang: Locale };

/** A question and its short answer for search engines (schema.org `FAQPage`), ready to stand inside `<script type="application/ld+json">`. */
export function faqJsonLd({ question, short, url, lang }: Item, inLanguage: Locale): string {
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage,
    mainEntity: [
      {
        '@type': 'Question',
        name: question,
        url,
        inLanguage: lang === inLanguage ? undefined : lang,
        acceptedAnswer: { '@type': 'Answer', text: short },
      },
    ],
  });
}
