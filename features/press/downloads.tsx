import { getTranslations } from 'next-intl/server';
import { Anchor } from '#components/anchor.tsx';
import { Section } from './section.tsx';

/** Files that programs and newsrooms may fetch: addresses that stay (docs/contracts.md). */
const FILES = [{ name: 'count', href: '/data/petition.json', kind: 'JSON' }] as const;

/** Pages that a reporter will want next. */
const PAGES = ['/compare', '/faq', '/toolkit'] as const;

export async function Downloads() {
  const t = await getTranslations('PressPage.downloads');
  return (
    <Section id="downloads" heading={t('title')}>
      <ul className="max-w-measure">
        {PAGES.map((page) => (
          <li key={page} className="border-b border-rule">
            <Anchor to={page} className="inline-flex min-h-tap items-center py-1 font-semibold">
              {t(page)}
            </Anchor>
          </li>
        ))}
        {FILES.map(({ name, href, kind }) => (
          <li key={name} className="border-b border-rule">
            <a href={href} className="inline-flex min-h-tap items-center py-1 font-semibold">
              {t(name)} ({kind})
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
