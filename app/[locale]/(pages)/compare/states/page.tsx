import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { StatesPage } from '#features/compare/states/states-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('StatesPage')]);
  return metadataOf('/compare/states', locale, { title: t('metaTitle'), description: t('description') });
}

export default function Page() {
  return <StatesPage />;
}
