import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { getPageText } from '#content/pages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('home', locale);
  return metadataOf('/', locale, { title: metaTitle, description });
}

export default async function Page() {
  const text = await getPageText('home', await getLocale());
  return (
    <PageFrame here="/">
      <div className="mx-auto max-w-wide px-gut">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
    </PageFrame>
  );
}
