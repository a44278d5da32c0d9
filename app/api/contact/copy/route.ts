import { copyOfLetter } from '#features/contact/copy-letter.ts';
import { CONTACT_FIELDS } from '#features/contact/limits.ts';
import { answerForm, readForm } from '#lib/form-route.ts';

const PAGES = { review: '/contact/letter', done: '/contact/letter' } as const;

/** The letter as a text file, back to whoever wrote it. Nothing is stored and nothing is sent. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, CONTACT_FIELDS);
  if (form instanceof Response) return form;
  const outcome = await copyOfLetter(form);
  if ('draft' in outcome) return answerForm(form, outcome, PAGES, { status: 200, body: {} });
  return new Response(outcome.text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${outcome.name}"`,
      'cache-control': 'no-store',
    },
  });
}
