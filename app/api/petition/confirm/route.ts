import { getDb } from '#db/connect.ts';
import { answerLink } from '#features/petition/link.ts';
import { answerForm, readForm } from '#lib/form-route.ts';

const PAGES = { review: '/petition/confirm', done: '/petition/confirm' } as const;

/** What a pressed button on the page of a link says. The link itself only leads to that page. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, ['token', 'answer']);
  if (form instanceof Response) return form;
  const outcome = form.isSwitch ? { draft: { values: form.values, errors: {} } } : await answerLink(getDb, form.values);
  const status = 'receipt' in outcome ? outcome.receipt.state : undefined;
  return answerForm(form, outcome, PAGES, { status: 200, body: { status } });
}
