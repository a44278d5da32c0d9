import { getTranslations } from 'next-intl/server';
import { Anchor } from './anchor.tsx';
import { StatusPage } from './status-page.tsx';

/** Offers the site's first pages. */
export async function MissingPage() {
  const t = await getTranslations('MissingPage');
  return (
    <StatusPage status={404} here="/" title={t('title')} text={t('text')}>
      <ul className="grid max-w-measure gap-2">
        {(['/', '/faq', '/compare', '/petition', '/contact', '/toolkit'] as const).map((page) => (
          <li key={page}>
            <Anchor to={page} className="tap font-semibold">
              {t(`ways.${page}`)}
            </Anchor>
          </li>
        ))}
      </ul>
    </StatusPage>
  );
}
