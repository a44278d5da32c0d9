import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { listFaqItems } from '#content/faq.ts';
import { getPageText } from '#content/pages.ts';
import { FaqData } from '#features/faq/faq-data.tsx';
import { FaqList } from '#features/faq/faq-list.tsx';
import { Search } from '#features/faq/search.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('faq', locale);
  return metadataOf('/faq', locale, { title: metaTitle, description });
}

export default async function FaqPage() {
  const locale = await getLocale();
  const [{ title, lead }, items] = await Promise.all([getPageText('faq', locale), listFaqItems(locale)]);
  return (
    <PageFrame here="/faq">
      <div className="mx-auto max-w-wide px-gut">
        <div className="grid gap-x-16 gap-y-6 py-8 lg:grid-cols-[7fr_4fr] lg:py-14">
          <div>
            <h1>{title}</h1>
            <p className="mt-4 max-w-[40rem] text-l leading-normal text-balance">{lead}</p>
          </div>
          <Search />
        </div>
        <FaqList items={items} />
      </div>
      <FaqData items={items} />
    </PageFrame>
  );
}
