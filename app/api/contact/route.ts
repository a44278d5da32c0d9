import { CONTACT_FIELDS } from '#features/contact/limits.ts';
import { prepareLetter } from '#features/contact/prepare-letter.ts';
import { answerForm, readForm } from '#lib/form-route.ts';

/** A public POST endpoint, whoever calls it: answers with the ready letter. Nothing is stored and nothing is sent. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, CONTACT_FIELDS);
  if (form instanceof Response) return form;
  const { outcome, said } = await prepareLetter(form);
  return answerForm(form, outcome, { review: '/contact/letter', done: '/contact/letter' }, { status: 200, body: said });
}
