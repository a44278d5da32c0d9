import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { getPageText } from '#content/pages.ts';
import { PressPage } from '#features/press/press-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('press', locale);
  return metadataOf('/press', locale, { title: metaTitle, description });
}

export default function Page() {
  return (
    <PageFrame here="/press">
      <PressPage />
    </PageFrame>
  );
}
