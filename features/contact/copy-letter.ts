import 'server-only';
import { getTranslations } from 'next-intl/server';
import { type Draft, fieldErrors } from '#lib/form.ts';
import type { PostedForm } from '#lib/form-route.ts';
import { readyLetter } from './ready-letter.ts';
import { contactSchema } from './schema.ts';

type Copy = { name: string; text: string };

/** A letter as a text file: to whom, about what, and the words. Lines end as Windows likes them, which every other system reads too. */
export async function copyOfLetter({ values, locale }: PostedForm): Promise<Copy | { draft: Draft }> {
  const { data, error } = contactSchema.safeParse(values);
  if (!data) return { draft: { values, errors: fieldErrors(error.issues) } };
  const [letter, t] = await Promise.all([
    readyLetter(data, locale),
    getTranslations({ locale, namespace: 'LetterPage' }),
  ]);
  if (!letter) return { draft: { values, errors: {}, problem: 'failed' } };
  const to = [letter.official.name, letter.email].filter(Boolean).join(', ');
  const head = `${t('to')}: ${to}\n${t('subject')}: ${letter.subject}`;
  const text = `${head}\n\n${letter.body}\n`.replaceAll('\n', '\r\n');
  return { name: `sop130-${letter.district}.txt`, text };
}
