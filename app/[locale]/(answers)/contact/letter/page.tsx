import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContactPage } from '#features/contact/contact-page.tsx';
import { ExpiredLetter } from '#features/contact/expired-letter.tsx';
import { contactOfDraft } from '#features/contact/draft.ts';
import { LetterPage } from '#features/contact/letter-page.tsx';
import type { LetterReceipt } from '#features/contact/prepare-letter.ts';
import type { Draft } from '#lib/form.ts';
import { readAnswer } from '#lib/sealed-cookie.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('LetterPage'))('metaTitle') };
}

/** The letter, or one of the two forms again with what was typed; without either, what became of it. */
export default async function Page() {
  const answer = await readAnswer<LetterReceipt | Draft>();
  if (!answer) return <ExpiredLetter />;
  if ('contact' in answer) return <LetterPage contact={answer.contact} requestId={answer.requestId} />;
  const contact = contactOfDraft(answer);
  const requestId = answer.requestId ?? crypto.randomUUID();
  return contact ? (
    <LetterPage contact={contact} requestId={requestId} draft={answer} />
  ) : (
    <ContactPage draft={answer} />
  );
}
