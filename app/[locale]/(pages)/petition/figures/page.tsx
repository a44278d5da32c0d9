import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { PageFrame } from '#components/page-frame.tsx';
import { getPetitionState } from '#features/petition/current.ts';
import { FiguresPage } from '#features/petition/figures-page.tsx';
import { takesSignatures } from '#features/petition/state.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('FiguresPage')]);
  return metadataOf('/petition/figures', locale, { title: t('metaTitle'), description: t('description') });
}

export default async function Page() {
  return (
    <PageFrame here="/petition/figures">
      <FiguresPage canSign={takesSignatures(await getPetitionState())} />
    </PageFrame>
  );
}
