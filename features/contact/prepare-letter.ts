import 'server-only';
import { pathOf } from '#i18n/paths.ts';
import { fieldErrors, type Outcome } from '#lib/form.ts';
import type { PostedForm } from '#lib/form-route.ts';
import { carriedId } from '#lib/button-press.ts';
import { sealAnswer } from '#lib/sealed-cookie.ts';
import { readyLetter, type ReadyLetter } from './ready-letter.ts';
import { type Contact, contactSchema } from './schema.ts';

/** What the letter page gets: the fields, not the letter. It is written anew there, so it fits into a cookie. */
export type LetterReceipt = {
  contact: Contact;
  /** Of "Send it for me": the same however often the page is drawn, so that an address that is mended replaces the first. */
  requestId: string;
};

type Prepared = { outcome: Outcome<LetterReceipt>; said: object };

/** Checks the form and writes the letter. Stores nothing and asks no database. */
export async function prepareLetter({ values, locale, isSwitch, press }: PostedForm): Promise<Prepared> {
  if (isSwitch) return withDraft(values, {});
  const { data: contact, error } = contactSchema.safeParse(values);
  if (!contact) return withDraft(values, fieldErrors(error.issues));
  const letter = await readyLetter(contact, locale);
  if (!letter) return { outcome: { draft: { values, errors: {}, problem: 'failed' } }, said: {} };
  const receipt = { contact, requestId: carriedId(press) };
  const carried = await sealAnswer([pathOf('/contact/letter', locale)], receipt);
  if (carried.length === 0) return withDraft(values, { [longest(contact)]: 'tooLong' });
  return { outcome: { receipt }, said: asJson(letter) };
}

const withDraft = (values: PostedForm['values'], errors: Record<string, string>): Prepared => ({
  outcome: { draft: { values, errors } },
  said: {},
});

const longest = ({ letter, ownWords, name }: Contact) => {
  if (letter.length >= Math.max(ownWords.length, name.length)) return 'letter';
  return ownWords.length >= name.length ? 'ownWords' : 'name';
};

/** As `docs/contracts.md` promises it. `mailtoHasBody` is false where the letter has to be pasted. */
function asJson({ official, email, mail, subject, body, script }: ReadyLetter): object {
  const recipient = { name: official.name, email, phone: official.phone };
  return { letter: { recipient, subject, body, mailto: mail?.href, mailtoHasBody: mail?.hasBody }, script };
}
