import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { getDb } from '#db/connect.ts';
import type { Asked } from '#features/contact/ask-to-send.ts';
import { SEND_FIELDS } from '#features/contact/limits.ts';
import type { LetterAnswered } from '#features/contact/waiting-letter.ts';
import type { Draft } from '#lib/form.ts';
import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import { openAnswer } from '#lib/sealed-answer.ts';
import { formRequest, plainFormRequest, sealedAnswers } from '#lib/testing-forms.ts';
import { hostileForms } from '#lib/testing-hostile.ts';
import type { Letter } from '#mail/letter.ts';
import { sendDueMail } from '#mail/send-due.ts';
import { POST as confirm } from './confirm/route.ts';
import * as confirmRoute from './confirm/route.ts';
import { POST as copy } from './copy/route.ts';
import { POST as write } from './route.ts';
import { POST as send } from './send/route.ts';

vi.hoisted(() => vi.stubEnv('MAIL_FOLDER', '/nowhere'));
vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));
vi.spyOn(console, 'log').mockImplementation(() => undefined);

const [WRITE, SEND, CONFIRM, COPY] = ['', '/send', '/confirm', '/copy'].map((end) => `/api/contact${end}`) as [
  string,
  string,
  string,
  string,
];
const filled = { district: '8', letter: 'Buenos días.\n\nSoy Ana.', name: 'Ana', locale: 'es' };

async function sent(): Promise<Letter[]> {
  const letters: Letter[] = [];
  await sendDueMail(await getDb(), { post: async (letter) => void letters.push(letter) });
  return letters;
}

/** Asks to send, and takes the token out of the mail. */
async function tokenFor(email: string): Promise<string> {
  expect((await send(formRequest(SEND, { ...filled, email, requestId: crypto.randomUUID() }))).status).toBe(202);
  const [mail] = await sent();
  return /\/es\/contacto\/confirmar\?token=([\w-]{32})\n/.exec(mail?.text ?? '')?.[1] ?? 'no token';
}

test('a demo asked under a public name takes no letter', async () => {
  const form = { ...filled, email: 'ana@example.org', requestId: crypto.randomUUID() };
  const response = await send(formRequest(SEND, form, { host: 'sop130.example.org' }));
  expect([response.status, await response.json()]).toEqual([403, { status: 'closed' }]);
  expect(await sent()).toEqual([]);
});

test('script gets 202, then 200 with what stands now, again and again, and 410 for a link that is none', async () => {
  const token = await tokenFor('ana@example.org');
  for (const answer of ['send', 'send', 'not-me']) {
    const response = await confirm(formRequest(CONFIRM, { token, answer }));
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'underway', next: '/en/contact/confirm' },
    ]);
  }
  const [letter, ...more] = await sent();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ to: PINNED_ADDRESSES[8], replyTo: 'ana@example.org' });
  expect(await (await confirm(formRequest(CONFIRM, { token, answer: 'send' }))).json()).toMatchObject({
    status: 'sent',
  });
  const none = await confirm(formRequest(CONFIRM, { token: 'x'.repeat(32), answer: 'send' }));
  expect([none.status, await none.json()]).toEqual([410, { status: 'expired' }]);
  expect((await confirm(formRequest(CONFIRM, { token, answer: 'maybe' }))).status).toBe(422);
});

test('a plain form is sent to pages that say so, without token, address or letter in the open', async () => {
  const wrong = await send(plainFormRequest(SEND, { ...filled, email: 'ben@' }));
  expect([wrong.status, wrong.headers.get('location')]).toEqual([303, '/es/contacto/carta#problem']);
  const draft = await openAnswer<Draft>(sealedAnswers(wrong).get('/es/contacto/carta') ?? '');
  expect(draft).toMatchObject({ values: { letter: filled.letter, email: 'ben@' }, errors: { email: 'invalid' } });

  const asked = await send(plainFormRequest(SEND, { ...filled, email: 'ben@gmial.com' }));
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/es/contacto/confirmar']);
  const cookies = sealedAnswers(asked);
  expect(await openAnswer<Asked>(cookies.get('/es/contacto/confirmar') ?? '')).toEqual({
    asked: true,
    meant: 'gmail.com',
  });
  expect(asked.headers.getSetCookie().join()).not.toContain('Path=/es/contacto/carta'); // the letter stays there

  const token = /token=([\w-]{32})\n/.exec((await sent())[0]!.text)![1]!;
  const pressed = await confirm(plainFormRequest(CONFIRM, { token, answer: 'send', locale: 'es' }));
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/es/contacto/confirmar']);
  const answered = await openAnswer<LetterAnswered>(sealedAnswers(pressed).get('/es/contacto/confirmar') ?? '');
  expect(answered).toMatchObject({ state: 'underway', copy: { district: 8, letter: filled.letter } });
  expect(pressed.headers.getSetCookie().join()).not.toContain(token);
  await sent();
});

test('a letter that a cookie cannot carry leaves all the same; only its copy is left out', async () => {
  const letter = Array.from(crypto.getRandomValues(new Uint16Array(3_500)), (unit) =>
    String.fromCharCode(0x4e00 + (unit % 20_000)),
  ).join('');
  const values = { ...filled, letter, email: 'long@example.org', requestId: crypto.randomUUID() };
  expect((await send(formRequest(SEND, values))).status).toBe(202);
  const token = /token=([\w-]{32})\n/.exec((await sent())[0]!.text)![1]!;
  const pressed = await confirm(formRequest(CONFIRM, { token, answer: 'send' }));
  const answered = await openAnswer<LetterAnswered>(sealedAnswers(pressed).get('/en/contact/confirm') ?? '');
  expect(answered?.state).toBe('underway');
  expect(answered?.copy).toBeUndefined();
  expect((await sent())[0]!.text).toContain(letter);
});

test('promise links: a letter leaves by a press on our own page, and by nothing else', async () => {
  expect(Object.keys(confirmRoute)).toEqual(['POST']);
  const token = await tokenFor('dora@example.org');
  const elsewhere = formRequest(CONFIRM, { token, answer: 'send' }, { 'sec-fetch-site': 'cross-site' });
  expect((await confirm(elsewhere)).status).toBe(403);
  expect(await sent()).toEqual([]);
});

test('a letter that was changed as a whole is the letter, in the answer and as a file', async () => {
  const changed = { ...filled, letter: 'Hola.\r\n\r\nAdiós \u202Egro.' };
  const { letter } = (await (await write(formRequest(WRITE, changed))).json()) as { letter: { body: string } };
  expect(letter.body).toBe('Hola.\n\nAdiós gro.');
  const file = await copy(plainFormRequest(COPY, changed));
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="sop130-8.txt"');
  expect(await file.text()).toMatch(
    /^Para: JoCasta Zamarripa, JoCasta\.Zamarripa@milwaukee\.gov\r\nAsunto: .*\r\n\r\nHola\.\r\n\r\nAdiós gro\.\r\n$/,
  );
});

test('another recipient, a header or a copy to someone cannot be asked for', async () => {
  const forged = {
    ...filled,
    to: 'x@evil.example',
    recipient: 'x@evil.example',
    seat: '99',
    subject: 'x\r\nBcc: x@evil.example',
    name: 'Ana\r\nBcc: x@evil.example',
    email: 'eva@example.org',
    requestId: crypto.randomUUID(),
  };
  expect((await send(formRequest(SEND, forged))).status).toBe(202);
  const [mail] = await sent();
  const token = /token=([\w-]{32})\n/.exec(mail!.text)![1]!;
  await confirm(formRequest(CONFIRM, { token, answer: 'send', to: 'x@evil.example', district: '3' }));
  const [letter] = await sent();
  expect(letter).toMatchObject({ to: PINNED_ADDRESSES[8], replyTo: 'eva@example.org' });
  expect(JSON.stringify([letter!.subject, letter!.headers])).not.toContain('evil');
});

describe('2,000 hostile forms', () => {
  const handlers = { [WRITE]: write, [SEND]: send, [CONFIRM]: confirm, [COPY]: copy };
  const good = {
    district: fc.constantFrom('1', '8', '15'),
    name: fc.constantFrom('Ana', '  A\r\nBcc: c@d.example  ', '\u202Egro'),
    letter: fc.constantFrom('x', ' ', '=cmd|calc', 'A\r\n.\r\nMAIL FROM:<x@y.example>', '\u2028\u202E'),
    email: fc.constantFrom('a@b.example', 'a@b.example\r\nTo: c@d.example', 'c@d.example,e@f.example'),
    answer: fc.constantFrom('send', 'not-me', 'sent'),
  };
  test.each(Object.keys(handlers))('%s answers each, never with 500, and nothing leaves to an office', async (path) => {
    const complaints = vi.spyOn(console, 'error');
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(hostileForms([...SEND_FIELDS, 'token', 'answer'], good), async ({ body, type }) => {
        const response = await handlers[path]!(formRequest(path, body, { 'content-type': type }));
        seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
        expect([200, 202, 303, 400, 410, 413, 415, 422, 429]).toContain(response.status);
      }),
      { numRuns: 500, seed: 130 },
    );
    expect([...seen.keys()].length).toBeGreaterThan(4); // the cases reach more than the first check
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
    const offices = new Set(Object.values(PINNED_ADDRESSES));
    for (const { to, replyTo } of await sent()) {
      expect(offices.has(to)).toBe(false);
      expect([to, replyTo]).toEqual(['a@b.example', undefined]);
    }
  });
});
