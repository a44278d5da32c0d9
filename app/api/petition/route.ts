import { getDb } from '#db/connect.ts';
import { type CurrentPetition, getPetition } from '#features/petition/current.ts';
import { senderOf } from '#features/petition/floods.ts';
import { PETITION_FIELDS } from '#features/petition/schema.ts';
import { submitPetition } from '#features/petition/submit.ts';
import { answerForm, readForm } from '#lib/form-route.ts';
import { isPublicDemo } from '#lib/public-demo.ts';

const PAGES = { review: '/petition/review', done: '/petition/thanks' } as const;

/** A public POST endpoint, whoever calls it: script sends JSON and gets JSON, a plain form is sent on to a page. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, PETITION_FIELDS, ['name', 'email']);
  if (form instanceof Response) return form;
  const outcome = form.isSwitch
    ? { draft: { values: form.values, errors: {} } }
    : await submitPetition(getDb, await petitionFor(request), { ...form, sender: senderOf(request) });
  return answerForm(form, outcome, PAGES, { status: 201, body: { status: 'received' } });
}

/** Where anyone may take a demo for the petition, its key counts as none. */
async function petitionFor(request: Request): Promise<CurrentPetition> {
  const petition = await getPetition();
  return petition.state === 'demo' && isPublicDemo(request) ? { ...petition, state: 'no-keys' } : petition;
}
