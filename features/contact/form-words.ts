import 'server-only';
import { switchWords } from '#components/switch-words.ts';
import { messages } from '#i18n/messages.ts';
import type { Locale } from '#i18n/routing.ts';
import type { FormWords } from './contact-form.tsx';

/** Only the words that this form can say: they go to the browser with the page. */
export function formWords(locale: Locale): FormWords {
  const words = messages[locale];
  const { tooLong, notCarried } = words.FieldError;
  const { failed, offline } = words.FormProblem;
  return {
    form: words.ContactForm,
    switchTo: switchWords(locale, ({ ContactForm }) => ContactForm.switchTo),
    errors: { choice: words.ContactForm.choice, tooLong, notCarried },
    problems: { failed, offline },
  };
}
