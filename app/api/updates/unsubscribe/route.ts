import { getDb } from '#db/connect.ts';
import { endUpdates } from '#features/updates/unsubscribe.ts';
import { askedLanguage } from '#i18n/asked-language.ts';
import { pathOf } from '#i18n/paths.ts';
import { answerForm, readForm } from '#lib/form-route.ts';

const PAGE = '/updates/unsubscribe';
const PAGES = { review: PAGE, done: PAGE } as const;

/** With the token in the address it is a mail program (RFC 8058), which comes from anywhere; otherwise the button of our page. */
export async function POST(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token');
  if (token !== null) return answerProgram(token);
  const form = await readForm(request, ['token']);
  if (form instanceof Response) return form;
  const outcome = form.isSwitch
    ? { draft: { values: form.values, errors: {} } }
    : await endUpdates(getDb, form.values.token ?? '');
  return answerForm(form, outcome, PAGES, { status: 200, body: { status: 'unsubscribed' } });
}

async function answerProgram(token: string): Promise<Response> {
  const outcome = await endUpdates(getDb, token);
  const headers = { 'cache-control': 'no-store' };
  if ('receipt' in outcome) return Response.json({ status: 'unsubscribed' }, { headers });
  return Response.json({ status: 'failed' }, { status: 503, headers: { ...headers, 'retry-after': '60' } });
}

/** A program that knows no RFC 8058 opens the address: that leads to the page with the button, and changes nothing. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const location = `${pathOf(PAGE, askedLanguage(request))}?token=${encodeURIComponent(token)}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
