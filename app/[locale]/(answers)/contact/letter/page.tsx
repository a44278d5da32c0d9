import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContactPage } from '#features/contact/contact-page.tsx';
import { ExpiredLetter } from '#features/contact/expired-letter.tsx';
import { LetterPage } from '#features/contact/letter-page.tsx';
import type { LetterReceipt } from '#features/contact/prepare-letter.ts';
import type { Draft } from '#lib/form.ts';
import { readAnswer } from '#lib/sealed-cookie.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('LetterPage'))('metaTitle') };
}

/** The letter, or the form again with what was typed; without either, what became of it. */
export default async function Page() {
  const answer = await readAnswer<LetterReceipt | Draft>();
  if (!answer) return <ExpiredLetter />;
  return 'contact' in answer ? <LetterPage contact={answer.contact} /> : <ContactPage draft={answer} />;
}
