import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { metadataOf } from '#components/metadata.ts';
import type { Withdrawal } from '#features/petition/withdraw.ts';
import { WithdrawPage } from '#features/petition/withdraw-page.tsx';
import type { Draft } from '#lib/form.ts';
import { readAnswer } from '#lib/sealed-cookie.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('WithdrawPage')]);
  return metadataOf('/petition/withdraw', locale, { title: t('metaTitle'), description: t('description') });
}

export default async function Page() {
  return <WithdrawPage answer={await readAnswer<Draft | Withdrawal>()} />;
}
