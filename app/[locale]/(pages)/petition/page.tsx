import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { getPageText } from '#content/pages.ts';
import { PetitionPage } from '#features/petition/petition-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('petition', locale);
  return metadataOf('/petition', locale, { title: metaTitle, description });
}

export default function Page() {
  return <PetitionPage />;
}
