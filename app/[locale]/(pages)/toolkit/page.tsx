import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { KeptHere } from '#components/kept-here.tsx';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { getPageText } from '#content/pages.ts';
import { ToolkitPage } from '#features/toolkit/toolkit-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('toolkit', locale);
  return metadataOf('/toolkit', locale, { title: metaTitle, description });
}

export default function Page() {
  return (
    <PageFrame here="/toolkit">
      <ToolkitPage />
      <KeptHere />
    </PageFrame>
  );
}
