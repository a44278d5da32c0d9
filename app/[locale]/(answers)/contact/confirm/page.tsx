import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import { getDb } from '#db/connect.ts';
import { ConfirmPage } from '#features/contact/confirm-page.tsx';
import { type Answer, viewOf } from '#features/contact/confirm-view.ts';
import { readAnswer } from '#lib/sealed-cookie.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('LetterConfirm')]);
  return metadataOf('/contact/confirm', locale, { title: t('metaTitle'), description: t('description') });
}

export default async function Page({ searchParams }: PageProps<'/[locale]/contact/confirm'>) {
  const [{ token }, answer] = await Promise.all([searchParams, readAnswer<Answer>()]);
  return <ConfirmPage view={await viewOf(getDb, token, answer)} />;
}
