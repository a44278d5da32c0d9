import { getDb } from '#db/connect.ts';
import { answerLetter, type LetterAnswered } from '#features/contact/waiting-letter.ts';
import { pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Outcome } from '#lib/form.ts';
import { answerForm, readForm } from '#lib/form-route.ts';
import { sealAnswer } from '#lib/sealed-cookie.ts';

const PAGES = { review: '/contact/confirm', done: '/contact/confirm' } as const;

/** What a pressed button on the page of a link says: the letter leaves, or is destroyed. The link itself only leads to that page. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, ['token', 'answer']);
  if (form instanceof Response) return form;
  const outcome: Outcome<LetterAnswered> = form.isSwitch
    ? { draft: { values: form.values, errors: {} } }
    : await answerLetter(getDb, form.values);
  const status = 'receipt' in outcome ? outcome.receipt.state : undefined;
  return answerForm(form, await carriable(outcome, form.locale), PAGES, { status: 200, body: { status } });
}

/** A letter that is too long to be carried is left out: there is no copy of it then. */
async function carriable(outcome: Outcome<LetterAnswered>, locale: Locale): Promise<Outcome<LetterAnswered>> {
  if ('draft' in outcome) return outcome;
  const carried = await sealAnswer([pathOf(PAGES.done, locale)], outcome.receipt);
  return carried.length > 0 ? outcome : { receipt: { ...outcome.receipt, copy: undefined } };
}
