import 'server-only';
import { getMessages } from 'next-intl/server';
import { type Locale, locales } from '#i18n/routing.ts';
import type { FormWords } from './contact-form.tsx';

/** Only the words that this form can say: they go to the browser with the page. */
export async function formWords(locale: Locale): Promise<FormWords> {
  const [words, ...all] = await Promise.all([locale, ...locales].map((each) => getMessages({ locale: each })));
  const { tooLong, notCarried } = words!.FieldError;
  const { failed, offline } = words!.FormProblem;
  const switchTo = locales.map((each, index) => [each, all[index]!.ContactForm.switchTo]);
  return {
    form: words!.ContactForm,
    switchTo: Object.fromEntries(switchTo) as Record<Locale, string>,
    errors: { choice: words!.ContactForm.choice, tooLong, notCarried },
    problems: { failed, offline },
  };
}
