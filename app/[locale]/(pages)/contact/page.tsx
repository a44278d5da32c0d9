import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { getPageText } from '#content/pages.ts';
import { ContactPage } from '#features/contact/contact-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('contact', locale);
  return metadataOf('/contact', locale, { title: metaTitle, description });
}

export default function Page() {
  return <ContactPage />;
}
