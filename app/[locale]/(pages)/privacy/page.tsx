import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { getPageText } from '#content/pages.ts';
import { getKeyFingerprints } from '#features/petition/current.ts';
import { PrivacyPage } from '#features/privacy/privacy-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('privacy', locale);
  return metadataOf('/privacy', locale, { title: metaTitle, description });
}

export default function Page() {
  return (
    <PageFrame here="/privacy">
      <PrivacyPage keys={getKeyFingerprints()} />
    </PageFrame>
  );
}
