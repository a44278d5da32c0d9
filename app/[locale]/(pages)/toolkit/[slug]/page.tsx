import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { KeptHere } from '#components/kept-here.tsx';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { listToolkitItems } from '#content/toolkit.ts';
import { ItemPage } from '#features/toolkit/item-page.tsx';
import { listSheets } from '#features/toolkit/kit.ts';
import { MissingItem } from '#features/toolkit/missing-item.tsx';
import { defaultLocale } from '#i18n/routing.ts';

type Props = PageProps<'/[locale]/toolkit/[slug]'>;

/** Those known at build; one published later is drawn at its first visit. */
export async function generateStaticParams() {
  return (await listToolkitItems(defaultLocale)).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale, t] = await Promise.all([params, getLocale(), getTranslations('ToolkitPage')]);
  const item = (await listToolkitItems(locale)).find((each) => each.slug === slug);
  if (!item) return {};
  const title = t('metaTitle', { item: item.title });
  return metadataOf({ folder: '/toolkit/[slug]', slug }, locale, { title, description: item.summary });
}

export default async function ToolkitItemPage({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()]);
  const kit = await listSheets(locale);
  const items = kit.map(({ item }) => item);
  const found = kit.find(({ item }) => item.slug === slug);
  if (!found) return <MissingItem asked={slug} items={items} />;
  return (
    <PageFrame here={{ folder: '/toolkit/[slug]', slug }}>
      <ItemPage {...found} items={items} />
      <KeptHere />
    </PageFrame>
  );
}
