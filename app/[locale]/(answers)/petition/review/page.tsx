import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { getPageText } from '#content/pages.ts';
import { PetitionPage } from '#features/petition/petition-page.tsx';
import type { Draft } from '#lib/form.ts';
import { readAnswer } from '#lib/sealed-cookie.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { metaTitle } = await getPageText('petition', await getLocale());
  return { title: metaTitle };
}

/** Where a plain form comes back to, with what was typed and what is wrong. */
export default async function Page() {
  return <PetitionPage draft={await readAnswer<Draft>()} />;
}
