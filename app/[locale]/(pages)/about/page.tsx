import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { getPageText } from '#content/pages.ts';
import { AboutPage } from '#features/press/about-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('about', locale);
  return metadataOf('/about', locale, { title: metaTitle, description });
}

export default function Page() {
  return (
    <PageFrame here="/about">
      <AboutPage />
    </PageFrame>
  );
}
