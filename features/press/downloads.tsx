import { getLocale, getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { listToolkitItems } from '#content/toolkit.ts';
import type { Locale } from '#i18n/routing.ts';
import { Section } from './section.tsx';

/** Pages that a reporter will want next. */
const PAGES = ['/compare', '/timeline', '/faq', '/toolkit'] as const;

/** The pair that the comparison shows first. */
const PAIR = '2017-07-13/2019-coalition';

/** Files that programs and newsrooms may fetch: addresses that stay (docs/contracts.md). */
const filesIn = (locale: Locale) =>
  [
    { name: 'feed', href: `/${locale}/feed.xml`, kind: 'Atom' },
    { name: 'events', href: '/data/timeline.json', kind: 'JSON' },
    { name: 'comparisonTable', href: `/data/${locale}/compare/${PAIR}.csv`, kind: 'CSV' },
    { name: 'comparisonData', href: `/data/${locale}/compare/${PAIR}.json`, kind: 'JSON' },
    { name: 'comparisonText', href: `/data/${locale}/compare/${PAIR}.txt`, kind: 'TXT' },
    { name: 'count', href: '/data/petition.json', kind: 'JSON' },
    { name: 'mark', href: '/logo/sop130-mark.svg', kind: 'SVG' },
    { name: 'mark', href: '/logo/sop130-mark.png', kind: 'PNG' },
    { name: 'nameAndMark', href: '/logo/sop130-name.svg', kind: 'SVG' },
    { name: 'nameAndMark', href: '/logo/sop130-name.png', kind: 'PNG' },
  ] as const;

/** What leaves this site as a file or a feed, and where to link. */
export async function Downloads() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('PressPage.downloads')]);
  const papers = (await listToolkitItems(locale)).filter(({ pdf }) => pdf);
  return (
    <Section id="downloads" heading={t('title')}>
      <ul className="max-w-measure">
        {PAGES.map((page) => (
          <li key={page} className="border-b border-rule">
            <Anchor to={page} className="tap py-1 font-semibold">
              {t(page)}
            </Anchor>
          </li>
        ))}
        {filesIn(locale).map(({ name, href, kind }) => (
          <li key={href} className="border-b border-rule">
            <a href={href} className="tap py-1 font-semibold">
              {`${t(name)} (${kind})`}
            </a>
          </li>
        ))}
        {papers.map(({ slug, title, lang }) => (
          <li key={slug} lang={lang} className="border-b border-rule">
            <a href={`/data/${locale}/toolkit/${slug}.pdf`} className="tap py-1 font-semibold">
              {`${title} (PDF)`}
            </a>
          </li>
        ))}
      </ul>
      <p className="max-w-measure">{t('quote')}</p>
      <p className="max-w-measure">{t('drawings')}</p>
    </Section>
  );
}
