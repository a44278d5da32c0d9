import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { MissingPage } from '#components/missing-page.tsx';
import { PageFrame } from '#components/page-frame.tsx';
import { findFaqItem, listDemands, listFaqItems } from '#content/faq.ts';
import { FaqData } from '#features/faq/faq-data.tsx';
import { FaqQuestion } from '#features/faq/faq-question.tsx';
import { defaultLocale } from '#i18n/routing.ts';

type Props = PageProps<'/[locale]/faq/[slug]'>;

/** Those known at build; one published later is drawn at its first visit. */
export async function generateStaticParams() {
  return (await listFaqItems(defaultLocale)).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale, t] = await Promise.all([params, getLocale(), getTranslations('FaqPage')]);
  const item = await findFaqItem(locale, slug);
  if (!item) return {};
  const title = t('metaTitle', { question: item.question });
  return metadataOf({ folder: '/faq/[slug]', slug }, locale, { title, description: item.short });
}

export default async function FaqItemPage({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()]);
  const [items, demands] = await Promise.all([listFaqItems(locale), listDemands(locale)]);
  const item = items.find((each) => each.slug === slug);
  if (!item) return <MissingPage />;
  return (
    <PageFrame here={{ folder: '/faq/[slug]', slug }}>
      <FaqQuestion {...{ item, items }} demands={slug === 'changes' ? demands : []} />
      <FaqData items={[item]} />
    </PageFrame>
  );
}
