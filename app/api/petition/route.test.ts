import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { getDb } from '#db/connect.ts';
import { countSignatures } from '#db/signatures.ts';
import { hostileForms } from '#lib/testing-hostile.ts';
import { PETITION_FIELDS } from '#features/petition/schema.ts';
import type { Receipt } from '#features/petition/submit.ts';
import type { Draft } from '#lib/form.ts';
import { openAnswer } from '#lib/sealed-answer.ts';
import { formRequest, plainFormRequest, sealedAnswers } from '#lib/testing-forms.ts';
import { POST as sign } from './route.ts';
import { POST as unsubscribe } from '../updates/unsubscribe/route.ts';
import { POST as confirm } from './confirm/route.ts';
import { POST as withdraw } from './withdraw/route.ts';

vi.hoisted(() => vi.stubEnv('DEMO_RECIPIENT', 'age1upspn4sm774ek9vqyyfcfdqx98smlj85esr4a4zx863jsyfndqaq6ehh7g'));
vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const SIGN = '/api/petition';
const WITHDRAW = '/api/petition/withdraw';
const filled = { disclosure: 'public', name: 'María José', zip: '53204', district: '12', comment: '¡Ñandú!' };
const count = async () => countSignatures(await getDb());
const requestId = () => crypto.randomUUID();

async function receiptOf(response: Response, page = '/en/petition/thanks'): Promise<Receipt> {
  const receipt = await openAnswer<Receipt>(sealedAnswers(response).get(page) ?? '');
  if (!receipt) throw new Error('There is no receipt.');
  return receipt;
}

describe('script', () => {
  test('gets 201 and the page to go to; the words ride only in the sealed cookie', async () => {
    const before = await count();
    const response = await sign(formRequest(SIGN, { ...filled, requestId: requestId() }));
    const body = await response.text();
    expect([response.status, JSON.parse(body)]).toEqual([201, { status: 'received', next: '/en/petition/thanks' }]);
    const { code } = await receiptOf(response);
    expect(code).toHaveLength(6);
    // Pairs: a single short word of the list may stand anywhere by chance.
    const cookies = response.headers.getSetCookie().join();
    for (const [at, word] of code.slice(1).entries())
      expect(cookies).not.toMatch(new RegExp(`${code[at]}\\W{1,3}${word}`));
    expect(await count()).toBe(before + 1);

    const taken = await withdraw(formRequest(WITHDRAW, { code: code.join(' ') }));
    expect([taken.status, await taken.json()]).toEqual([200, { status: 'withdrawn', next: '/en/petition/withdraw' }]);
    expect(await count()).toBe(before);
    const again = await withdraw(formRequest(WITHDRAW, { code: code.join(' ') }));
    expect([again.status, await again.json()]).toEqual([404, { status: 'unknown' }]);
  });

  test('gets 422 with a code per field', async () => {
    const response = await sign(formRequest(SIGN, { disclosure: 'council', zip: '1' }));
    expect([response.status, await response.json()]).toEqual([422, { errors: { name: 'required', zip: 'invalid' } }]);
    expect((await withdraw(formRequest(WITHDRAW, {}))).status).toBe(422);
  });

  test('gets 403 where a demo is asked under a public name: nobody signs there who means it', async () => {
    const before = await count();
    for (const host of ['sop130.example.org', '203.0.113.9:3000']) {
      const response = await sign(formRequest(SIGN, { ...filled, requestId: requestId() }, { host }));
      expect([response.status, await response.json()]).toEqual([403, { status: 'no-keys' }]);
    }
    expect(await count()).toBe(before);
    const headers = { host: '192.168.1.20:3000' }; // a phone on the same Wi-Fi
    expect((await sign(formRequest(SIGN, { ...filled, requestId: requestId() }, headers))).status).toBe(201);
  });

  test('presses once, however often it arrives', async () => {
    const before = await count();
    const form = { ...filled, requestId: requestId() };
    const responses = await Promise.all([1, 2, 3].map(() => sign(formRequest(SIGN, form))));
    const codes = await Promise.all(responses.map(async (response) => (await receiptOf(response)).code.join(' ')));
    expect(new Set(codes).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });
});

describe('a plain form', () => {
  test('is sent on to the receipt, in the reader’s language', async () => {
    const response = await sign(plainFormRequest(SIGN, { ...filled, locale: 'es' }));
    expect([response.status, response.headers.get('location')]).toEqual([303, '/es/peticion/gracias']);
    expect((await receiptOf(response, '/es/peticion/gracias')).locale).toBe('es');
  });

  test('pressed twice with a name counts once, and two empty ones count twice', async () => {
    const before = await count();
    const headers = { 'user-agent': 'phone', 'x-client-address': '192.0.2.1' };
    for (let i = 0; i < 2; i++) await sign(plainFormRequest(SIGN, { ...filled, name: 'Once' }, headers));
    expect(await count()).toBe(before + 1);
    for (let i = 0; i < 2; i++) await sign(plainFormRequest(SIGN, { disclosure: 'count' }, headers));
    expect(await count()).toBe(before + 3);
  });

  describe('that carries the id of a press', () => {
    afterEach(() => void vi.useRealTimers());
    const FIRST = { ...filled, name: 'First' };
    const post = (form: Record<string, string>, cookie = '') => sign(plainFormRequest(SIGN, form, { cookie }));

    test('replaces what stands while no answer has come', async () => {
      const before = await count();
      const form = { ...FIRST, requestId: requestId() };
      const lost = await receiptOf(await post(form));
      const seen = await receiptOf(await post({ ...form, disclosure: 'count' }));
      expect(seen).toMatchObject({ disclosure: 'count', code: lost.code });
      expect(await count()).toBe(before + 1);
    });

    test('and comes from a page out of the browser’s memory, when the receipt is there, is the next person’s', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const before = await count();
      const form = { ...FIRST, requestId: requestId() };
      const answer = await post(form);
      const cookie = `other=1; answer=${sealedAnswers(answer).get(SIGN)}`;
      const impatient = await receiptOf(await post(form, cookie));
      expect(impatient.code).toEqual((await receiptOf(answer)).code);
      vi.advanceTimersByTime(5_000);
      for (const [at, name] of ['Second', 'Third'].entries()) {
        const next = await receiptOf(await post({ ...form, name }, cookie));
        expect(next.code).not.toEqual((await receiptOf(answer)).code);
        expect(await count()).toBe(before + 2 + at);
      }
      const { code } = await receiptOf(answer);
      const taken = await withdraw(formRequest(WITHDRAW, { code: code.join(' ') }));
      expect(taken.status).toBe(200); // the first one’s words still work
      expect(await count()).toBe(before + 2);
    });

    test('is carried on by a draft, unless its signature was taken back', async () => {
      const draftOf = async (response: Response) =>
        openAnswer<Draft>(sealedAnswers(response).get('/en/petition/review')!);
      const form = { ...FIRST, requestId: requestId() };
      expect(await draftOf(await post({ ...form, zip: 'x' }))).toMatchObject({ requestId: form.requestId });
      const { code } = await receiptOf(await post(form));
      await withdraw(formRequest(WITHDRAW, { code: code.join(' ') }));
      const response = await post(form);
      expect(response.headers.get('location')).toBe('/en/petition/review#problem');
      const draft = await draftOf(response);
      expect(draft).toMatchObject({ problem: 'takenBack', values: FIRST });
      expect(draft?.requestId).not.toBe(form.requestId);
      const script = await sign(formRequest(SIGN, form));
      expect([script.status, await script.json()]).toEqual([409, { status: 'takenBack' }]);
    });
  });

  test('with the language button is checked for nothing, and keeps everything', async () => {
    const before = await count();
    const values = { ...filled, zip: 'abc' };
    const response = await sign(plainFormRequest(SIGN, { ...values, locale: 'en', switchTo: 'es' }));
    expect(response.headers.get('location')).toBe('/es/peticion/revisar#form');
    const draft = await openAnswer<Draft>(sealedAnswers(response).get('/es/peticion/revisar')!);
    expect(draft).toMatchObject({ values, errors: {} });
    expect(await count()).toBe(before);
  });

  test('takes a signature back, and says so on the same page', async () => {
    const { code } = await receiptOf(await sign(plainFormRequest(SIGN, filled)));
    const taken = await withdraw(plainFormRequest(WITHDRAW, { code: code.join(' '), locale: 'es' }));
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/es/peticion/retirar']);
    expect(await openAnswer(sealedAnswers(taken).get('/es/peticion/retirar')!)).toEqual({ isWithdrawn: true });
    const wrong = await withdraw(plainFormRequest(WITHDRAW, { code: 'six wrong words' }));
    expect(wrong.headers.get('location')).toBe('/en/petition/withdraw#problem');
  });
});

const WELL_MEANT = { disclosure: fc.constantFrom('count', 'council', 'public') };

describe('hostile values', () => {
  test.each([
    [SIGN, sign, PETITION_FIELDS],
    [WITHDRAW, withdraw, ['code']],
    ['/api/petition/confirm', confirm, ['token', 'answer']],
    ['/api/updates/unsubscribe', unsubscribe, ['token']],
  ] as const)('to %s are answered, never with 500', async (path, handler, fields) => {
    const complaints = vi.spyOn(console, 'error');
    const seen = new Map<number, number>();
    let address = 0;
    await fc.assert(
      fc.asyncProperty(hostileForms(fields, WELL_MEANT), async ({ body, type }) => {
        const from = `10.${(address += 1) >> 8}.${address & 255}.1`; // each from elsewhere, or the limit would answer
        const response = await handler(formRequest(path, body, { 'content-type': type, 'x-client-address': from }));
        seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
        expect([200, 201, 303, 400, 404, 409, 410, 413, 415, 422]).toContain(response.status);
      }),
      { numRuns: 2_000, seed: 130 },
    );
    expect([...seen.keys()].length).toBeGreaterThan(3); // the cases reach more than the first check
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });
});
