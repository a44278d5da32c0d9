import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { MapPage } from '#features/contact/map-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('MapPage')]);
  return metadataOf('/contact/map', locale, { title: t('metaTitle'), description: t('description') });
}

export default function Page() {
  return <MapPage />;
}
