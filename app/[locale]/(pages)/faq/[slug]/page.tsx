import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '#components/breadcrumbs.tsx';
import { KeptHere } from '#components/kept-here.tsx';
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
  const [{ slug }, locale] = await Promise.all([params, getLocale()]);
  const item = await findFaqItem(locale, slug);
  if (!item) return {};
  const [t, kicker] = await Promise.all([getTranslations('FaqPage'), getTranslations('SharePicture')]);
  return metadataOf({ folder: '/faq/[slug]', slug }, locale, {
    title: t('metaTitle', { question: item.question }),
    description: item.short,
    card: { kicker: kicker('question'), title: item.question, text: item.short },
  });
}

export default async function FaqItemPage({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()]);
  const [items, demands, t] = await Promise.all([
    listFaqItems(locale),
    listDemands(locale),
    getTranslations('SharePicture'),
  ]);
  const item = items.find((each) => each.slug === slug);
  if (!item) return <MissingPage />;
  return (
    <PageFrame here={{ folder: '/faq/[slug]', slug }}>
      <FaqQuestion {...{ item, items }} demands={slug === 'changes' ? demands : []} />
      <FaqData item={item} />
      <Breadcrumbs
        trail={[
          { name: t('question'), to: '/faq' },
          { name: item.question, to: { folder: '/faq/[slug]', slug } },
        ]}
      />
      <KeptHere />
    </PageFrame>
  );
}
