import { describe, expect, test, vi } from 'vitest';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };
import type { Draft } from './form.ts';
import { answerForm, type PostedForm, readForm } from './form-route.ts';
import { openAnswer } from './sealed-answer.ts';
import { formRequest, plainFormRequest, sealedAnswers } from './testing-forms.ts';

vi.mock('next-intl/server', () => import('./testing-words.ts'));

const NAMES = ['name', 'comment', 'website'];
const read = (request: Request) => readForm(request, NAMES, ['name']);

async function readWell(request: Request): Promise<PostedForm> {
  const form = await read(request);
  if (form instanceof Response) throw new Error(`Refused with ${form.status}.`);
  return form;
}

describe('a form is read', () => {
  test('from script and from a plain browser alike', async () => {
    const fields = { name: 'Ana', comment: '¡Ñandú!', locale: 'es', requestId: 'a'.repeat(16) };
    const press = { id: 'a'.repeat(16), rememberMs: 600_000 };
    const values = { name: 'Ana', comment: '¡Ñandú!' };
    const well = { values, locale: 'es', isSwitch: false, press, path: '/api' };
    expect(await readWell(formRequest('/api', fields))).toEqual({ ...well, sentBy: 'script' });
    expect(await readWell(plainFormRequest('/api', fields))).toEqual({ ...well, sentBy: 'browser' });
    const type = { 'content-type': 'APPLICATION/JSON ; charset=UTF-8' };
    expect(await readWell(formRequest('/api', fields, type))).toMatchObject({ values });
  });

  test('only the fields that are known, whatever they are called', async () => {
    const json = '{"__proto__":"x","constructor":"y","toString":"z","name":"Ana","unknown":"u"}';
    const { values } = await readWell(formRequest('/api', json));
    expect(Object.keys(values)).toEqual(['name']);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
    const plain = await readWell(plainFormRequest('/api', '__proto__=x&name=Ana&unknown=u'));
    expect(plain.values).toEqual({ name: 'Ana' });
  });

  test('numbers and truths as text, and nothing that is neither', async () => {
    const { values } = await readWell(formRequest('/api', { name: 12, comment: true, website: { $gt: '' } }));
    expect(values).toEqual({ name: '12', comment: 'true' });
  });

  test('without NUL and lone surrogates', async () => {
    const { values } = await readWell(formRequest('/api', '{"name":"A\\u0000na","comment":"\\ud800!"}'));
    expect(values).toEqual({ name: 'Ana', comment: '\uFFFD!' });
    expect((await readWell(plainFormRequest('/api', 'name=A%00na%0D%0Ab'))).values).toEqual({ name: 'Ana\nb' });
  });

  test('with a replacement mark that someone really sent', async () => {
    expect((await readWell(plainFormRequest('/api', { comment: 'caf\uFFFD' }))).values).toEqual({
      comment: 'caf\uFFFD',
    });
  });

  test('in the language that was asked for, else in the first', async () => {
    const locale = async (fields: object) => (await readWell(formRequest('/api', { ...fields }))).locale;
    expect(await locale({ locale: 'es', switchTo: 'en' })).toBe('en');
    expect(await locale({ locale: 'fr' })).toBe('en');
    expect((await readWell(formRequest('/api', { switchTo: 'es' }))).isSwitch).toBe(true);
  });
});

describe('a press without a requestId', () => {
  const agent = { 'user-agent': 'A phone', 'x-client-address': '192.0.2.7' };
  const press = async (fields: Record<string, string>, headers: Record<string, string> = agent) =>
    (await readWell(plainFormRequest('/api', fields, headers))).press;

  test('is recognised for five seconds when it tells who it is', async () => {
    const first = await press({ name: 'Ana' });
    expect(first.rememberMs).toBe(5_000);
    expect(await press({ name: 'Ana' })).toEqual(first);
    expect(await press({ name: 'Eva' })).not.toEqual(first);
    expect(await press({ name: 'Ana' }, { ...agent, 'user-agent': 'Another' })).not.toEqual(first);
    expect(await press({ name: 'Ana' }, { ...agent, 'x-client-address': '198.51.100.7' })).not.toEqual(first);
  });

  test('is never matched when nothing of one’s own was typed: two neighbors may send the same empty form', async () => {
    expect((await press({ name: ' ' })).id).not.toBe((await press({ name: ' ' })).id);
    expect((await press({ comment: 'Yes!' })).id).not.toBe((await press({ comment: 'Yes!' })).id);
  });
});

describe('what is no form of ours is refused', () => {
  const refused = async (request: Request) => {
    const answer = await read(request);
    if (!(answer instanceof Response)) throw new Error('It was read.');
    return answer;
  };
  const json = async (request: Request) => {
    const answer = await refused(request);
    return [answer.status, await answer.json()];
  };

  test('from another origin: 403', async () => {
    const from = (headers: Record<string, string>) => formRequest('/api', { name: 'Ana' }, headers);
    expect(await json(from({ 'sec-fetch-site': 'cross-site' }))).toEqual([403, { status: 'origin' }]);
    expect(await json(from({ 'sec-fetch-site': 'same-site' }))).toEqual([403, { status: 'origin' }]);
    const old = { 'sec-fetch-site': '', host: 'localhost:3000' };
    expect(await json(from({ ...old, origin: 'http://evil.example' }))).toEqual([403, { status: 'origin' }]);
    expect(await json(from({ ...old, origin: 'null' }))).toEqual([403, { status: 'origin' }]);
    expect(await json(from(old))).toEqual([403, { status: 'origin' }]);
    expect((await readWell(from({ ...old, origin: 'http://localhost:3000' }))).values).toEqual({ name: 'Ana' });
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', '', 'application/jsonp'])('as %j: 415', async (type) => {
    expect((await refused(formRequest('/api', '{}', { 'content-type': type }))).status).toBe(415);
  });

  test('too large: 413', async () => {
    const large = { name: 'x'.repeat(1024 * 1024) };
    expect(await json(formRequest('/api', large))).toEqual([413, { status: 'size' }]);
    expect((await refused(plainFormRequest('/api', large))).status).toBe(413);
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '"name"',
    '{"name":"Ana"',
    '{"requestId":"short"}',
    `{"requestId":"${'x'.repeat(65)}"}`,
  ])('broken JSON %j: 400', async (body) => {
    expect(await json(formRequest('/api', body))).toEqual([400, { status: 'broken' }]);
  });

  test('broken encoding: 400', async () => {
    const latin = new TextEncoder().encode('name=').buffer as ArrayBuffer;
    const bytes = new Blob([latin, new Uint8Array([0xf1])]);
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type };
      const request = new Request('http://localhost:3000/api', { method: 'POST', headers, body: bytes });
      expect((await refused(request)).status).toBe(400);
    }
    expect((await refused(plainFormRequest('/api', 'name=%F1'))).status).toBe(400);
    expect((await refused(plainFormRequest('/api', '%F1=Ana'))).status).toBe(400);
  });

  test('a body that breaks off: 400', async () => {
    const body = new ReadableStream({
      pull: (stream) => stream.error(new Error('gone')),
    });
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    const request = new Request('http://localhost:3000/api', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await refused(request)).status).toBe(400);
  });

  test('with a sentence in every language for a reader without script', async () => {
    const answer = await refused(plainFormRequest('/api', 'name=%F1'));
    expect(await answer.text()).toBe(`${en.Refused.broken}\n\n${es.Refused.broken}`);
  });
});

describe('a form is answered', () => {
  const pages = { review: '/petition/review', done: '/petition/thanks' } as const;
  const said = { status: 201, body: { status: 'received' } };
  const fields = { name: 'Ana', locale: 'es', requestId: 'a'.repeat(16) };
  const byScript = () => readWell(formRequest('/api', fields));
  const byBrowser = () => readWell(plainFormRequest('/api', fields));
  const draft = (changes: Partial<Draft> = {}): { draft: Draft } => ({
    draft: { values: { name: 'Ana' }, errors: {}, ...changes },
  });

  test('script with codes, and with the page to go to', async () => {
    const wrong = await answerForm(await byScript(), draft({ errors: { name: 'required' } }), pages, said);
    expect([wrong.status, await wrong.json()]).toEqual([422, { errors: { name: 'required' } }]);
    const done = await answerForm(await byScript(), { receipt: { code: 'x' } }, pages, said);
    expect([done.status, await done.json()]).toEqual([201, { status: 'received', next: '/es/peticion/gracias' }]);
  });

  test.each([
    ['failed', 503, '60'],
    ['tooMany', 429, '60'],
    ['closed', 403, null],
    ['no-keys', 403, null],
    ['unknown', 404, null],
  ] as const)('%s with %i', async (problem, status, retry) => {
    const answer = await answerForm(await byScript(), draft({ problem }), pages, said);
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      status,
      retry,
      { status: problem },
    ]);
  });

  test('a browser with the page for the draft, which carries what was typed and the press', async () => {
    const answer = await answerForm(await byBrowser(), draft({ errors: { name: 'tooLong' } }), pages, said);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/es/peticion/revisar#problem']);
    expect(await openAnswer<Draft>(sealedAnswers(answer).get('/es/peticion/revisar')!)).toEqual({
      values: { name: 'Ana' },
      errors: { name: 'tooLong' },
      requestId: 'a'.repeat(16),
    });
    const switched = await answerForm(await byBrowser(), draft(), pages, said);
    expect(switched.headers.get('location')).toBe('/es/peticion/revisar#form');
  });

  test('a browser with the receipt, and the draft is deleted', async () => {
    const answer = await answerForm(await byBrowser(), { receipt: { code: 'x' } }, pages, said);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/es/peticion/gracias']);
    expect([...sealedAnswers(answer).keys()]).toEqual(['/es/peticion/gracias', '/en/petition/thanks', '/api']);
    const forgotten = answer.headers.getSetCookie().filter((cookie) => cookie.includes('Max-Age=0'));
    expect(forgotten.map((cookie) => /Path=([^;]*)/.exec(cookie)![1])).toEqual([
      '/en/petition/review',
      '/es/peticion/revisar',
    ]);
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
  });

  test('without the text that does not fit, which is said', async () => {
    const noise = Array.from({ length: 9_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    const answer = await answerForm(await byBrowser(), draft({ values: { name: 'Ana', comment: noise } }), pages, said);
    expect(answer.headers.get('location')).toBe('/es/peticion/revisar#problem');
    const cookies = answer.headers.getSetCookie();
    expect(cookies.join('').length).toBeLessThan(4_000);
    expect(await openAnswer<Draft>(sealedAnswers(answer).get('/es/peticion/revisar')!)).toMatchObject({
      values: { name: 'Ana', comment: '' },
      errors: { comment: 'notCarried' },
    });
  });
});
