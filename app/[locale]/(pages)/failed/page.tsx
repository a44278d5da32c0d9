import { getTranslations } from 'next-intl/server';
import { PageFrame } from '#components/page-frame.tsx';

/** Drawn at build; `server/` sends it when Next cannot answer. */
export default async function FailedPage() {
  const t = await getTranslations('FailedPage');
  return (
    <PageFrame here="/">
      <meta name="status" content="500" />
      <meta name="robots" content="noindex" />
      <title>{t('title')}</title>
      <div className="mx-auto grid max-w-wide gap-6 px-gut py-16">
        <h1>{t('title')}</h1>
        <p className="max-w-measure">{t('text')}</p>
      </div>
    </PageFrame>
  );
}
