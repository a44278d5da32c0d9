import { getDb } from '#db/connect.ts';
import { withdrawSignature } from '#features/petition/withdraw.ts';
import { networkOf } from '#lib/client-address.ts';
import { answerForm, readForm } from '#lib/form-route.ts';

const PAGES = { review: '/petition/withdraw', done: '/petition/withdraw' } as const;

/** Takes a signature back: whoever has its six words may. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, ['code']);
  if (form instanceof Response) return form;
  const outcome = await withdrawSignature(getDb, form.values, networkOf(request));
  return answerForm(form, outcome, PAGES, { status: 200, body: { status: 'withdrawn' } });
}
