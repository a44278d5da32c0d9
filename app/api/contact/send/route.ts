import { getDb } from '#db/connect.ts';
import { askToSend } from '#features/contact/ask-to-send.ts';
import { SEND_FIELDS } from '#features/contact/limits.ts';
import { networkOf } from '#lib/client-address.ts';
import { answerForm, readForm } from '#lib/form-route.ts';
import { isPublicDemo } from '#lib/public-demo.ts';

/** The letter stays where it is: whoever gets no mail still has the other ways. */
const PAGES = { review: '/contact/letter', done: '/contact/confirm', keepsReview: true } as const;

/** "Send it for me": writes to the writer. Nothing leaves to an office before the button on the page of that mail's link. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, SEND_FIELDS, ['name', 'email']);
  if (form instanceof Response) return form;
  const unsent = { values: form.values, errors: {} };
  const outcome = form.isSwitch
    ? { draft: unsent }
    : isPublicDemo(request)
      ? { draft: { ...unsent, problem: 'closed' as const } }
      : await askToSend(getDb, { ...form, network: networkOf(request) });
  return answerForm(form, outcome, PAGES, { status: 202, body: { status: 'asked' } });
}
