import { getTranslations } from 'next-intl/server';
import { Anchor } from './anchor.tsx';
import { PageFrame } from './page-frame.tsx';

/** Says so with words and, through `server/finish-page.ts`, with status 404. (Next's `notFound()` is a blank page without script.) */
export async function MissingPage() {
  const t = await getTranslations('MissingPage');
  return (
    <PageFrame here="/">
      <meta name="status" content="404" />
      <meta name="robots" content="noindex" />
      <title>{t('title')}</title>
      <div className="mx-auto grid max-w-wide gap-6 px-gut py-16">
        <h1>{t('title')}</h1>
        <p className="max-w-measure">{t('text')}</p>
        <ul className="grid max-w-measure gap-2">
          {(['/', '/faq', '/compare', '/petition', '/contact', '/toolkit'] as const).map((page) => (
            <li key={page}>
              <Anchor to={page} className="inline-flex min-h-tap items-center font-semibold">
                {t(`ways.${page}`)}
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  );
}
