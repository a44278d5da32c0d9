import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Receipt } from '#features/petition/submit.ts';
import { ThanksPage } from '#features/petition/thanks-page.tsx';
import { readAnswer } from '#lib/sealed-cookie.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('PetitionThanks'))('metaTitle') };
}

export default async function Page() {
  return <ThanksPage receipt={await readAnswer<Receipt>()} />;
}
