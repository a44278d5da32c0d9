import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { KeptHere } from '#components/kept-here.tsx';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { PageLead } from '#components/page-lead.tsx';
import { listFaqItems } from '#content/faq.ts';
import { getPageText } from '#content/pages.ts';
import { FaqList } from '#features/faq/faq-list.tsx';
import { Search } from '#features/faq/search.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const { metaTitle, description } = await getPageText('faq', locale);
  return metadataOf('/faq', locale, { title: metaTitle, description });
}

export default async function FaqPage() {
  const locale = await getLocale();
  const [text, items] = await Promise.all([getPageText('faq', locale), listFaqItems(locale)]);
  return (
    <PageFrame here="/faq">
      <div className="wide">
        <div className="grid gap-x-16 gap-y-6 py-8 lg:grid-cols-[7fr_4fr] lg:py-14">
          <div>
            <h1>{text.title}</h1>
            <PageLead text={text} className="mt-4 max-w-[40rem] text-l text-balance" />
          </div>
          <Search />
        </div>
        <FaqList items={items} />
      </div>
      <KeptHere />
    </PageFrame>
  );
}
