import { getTranslations } from 'next-intl/server';
import { StatusPage } from '#components/status-page.tsx';

/** Drawn at build; `server/` sends it when Next cannot answer. */
export default async function FailedPage() {
  const t = await getTranslations('FailedPage');
  return <StatusPage status={500} here="/" title={t('title')} text={t('text')} />;
}
