import { expect, test, vi } from 'vitest';
import { plainFormRequest } from '#lib/testing-forms.ts';
import { POST } from './route.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const FORGET = '/api/forget?locale=es';

test('the button of our page takes our pages off the phone', async () => {
  const { status, headers } = await POST(plainFormRequest(FORGET, {}));
  expect([status, headers.get('location')]).toEqual([303, '/es/privacidad#phone-cleared']);
  expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
  [
    'another site, in an old browser',
    { 'sec-fetch-site': '', origin: 'https://other.example', host: 'localhost:3000' },
  ],
  ['nobody knows where', { 'sec-fetch-site': '' }],
])('a form of %s takes nothing away, and says so in both languages', async (_who, headers) => {
  const answer = await POST(plainFormRequest(FORGET, {}, headers));
  expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([403, null]);
  expect((await answer.text()).split('\n\n')).toHaveLength(2);
});
