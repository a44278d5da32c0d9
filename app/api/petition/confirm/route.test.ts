import { expect, test, vi } from 'vitest';
import { getDb } from '#db/connect.ts';
import { openAnswer } from '#lib/sealed-answer.ts';
import { formRequest, plainFormRequest, sealedAnswers } from '#lib/testing-forms.ts';
import type { Answered } from '#features/petition/link.ts';
import type { Draft } from '#lib/form.ts';
import { sendDueMail } from '#mail/send-due.ts';
import { POST as sign } from '../route.ts';
import * as route from './route.ts';

vi.hoisted(() => {
  vi.stubEnv('DEMO_RECIPIENT', 'age1upspn4sm774ek9vqyyfcfdqx98smlj85esr4a4zx863jsyfndqaq6ehh7g');
  vi.stubEnv('MAIL_FOLDER', '/nowhere');
});
vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));
vi.spyOn(console, 'log').mockImplementation(() => undefined);

const CONFIRM = '/api/petition/confirm';
const press = (fields: Record<string, string>) => route.POST(formRequest(CONFIRM, fields));
const pressPlain = (fields: Record<string, string>) => route.POST(plainFormRequest(CONFIRM, fields));

/** Signs with an address, and takes the token out of the mail. */
async function tokenFor(email: string): Promise<string> {
  const fields = { disclosure: 'count', email, locale: 'es', requestId: crypto.randomUUID() };
  expect((await sign(formRequest('/api/petition', fields))).status).toBe(201);
  let text = '';
  await sendDueMail(await getDb(), { post: async (letter) => void (text = letter.text) });
  return /\/es\/peticion\/confirmar\?token=([\w-]{32})\n/.exec(text)?.[1] ?? 'no token';
}

test('script gets 200 with what stands now, again and again, and 410 for a link that is none', async () => {
  const token = await tokenFor('ana@example.org');
  for (const answer of ['confirm', 'confirm', 'not-me']) {
    const response = await press({ token, answer });
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'confirmed', next: '/en/petition/confirm' },
    ]);
  }
  const response = await press({ token: 'x'.repeat(32), answer: 'confirm' });
  expect([response.status, await response.json()]).toEqual([410, { status: 'expired' }]);
  expect((await press({ token, answer: 'maybe' })).status).toBe(422);
});

test('a plain form is sent to the page that says so, without the token in its address', async () => {
  const token = await tokenFor('ben@example.org');
  const response = await pressPlain({ token, answer: 'not-me', locale: 'es' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/es/peticion/confirmar']);
  const said = await openAnswer<Answered>(sealedAnswers(response).get('/es/peticion/confirmar') ?? '');
  expect(said).toEqual({ state: 'not-me', wantsUpdates: false });
  expect(response.headers.getSetCookie().join()).not.toContain(token);
});

test('the language button keeps the link, sealed, and changes nothing', async () => {
  const token = await tokenFor('cleo@example.org');
  const response = await pressPlain({ token, answer: 'confirm', locale: 'es', switchTo: 'en' });
  expect(response.headers.get('location')).toBe('/en/petition/confirm#form');
  const draft = await openAnswer<Draft>(sealedAnswers(response).get('/en/petition/confirm') ?? '');
  expect(draft?.values.token).toBe(token);
  expect(await (await press({ token, answer: 'not-me' })).json()).toMatchObject({ status: 'not-me' });
});

test('promise links: nothing but a press on our own page is taken', async () => {
  expect(Object.keys(route)).toEqual(['POST']);
  const token = await tokenFor('dora@example.org');
  const elsewhere = formRequest(CONFIRM, { token, answer: 'confirm' }, { 'sec-fetch-site': 'cross-site' });
  expect((await route.POST(elsewhere)).status).toBe(403);
  expect(await (await press({ token, answer: 'not-me' })).json()).toMatchObject({ status: 'not-me' });
});
