import { expect, test, vi } from 'vitest';
import { createSubscriber } from '#db/confirmations.ts';
import { getDb } from '#db/connect.ts';
import { formRequest, plainFormRequest } from '#lib/testing-forms.ts';
import { hashOfToken, joinTokens, newToken } from '#mail/token.ts';
import { GET, POST } from './route.ts';

vi.mock('next-intl/server', () => import('#lib/testing-words.ts'));

const END = '/api/updates/unsubscribe';

async function subscribe(): Promise<{ token: string; isListed: () => Promise<boolean> }> {
  const [db, token] = [await getDb(), newToken()];
  await createSubscriber(db, { tokenHash: hashOfToken(token), sealed: 'x' });
  const find = () => db.selectFrom('subscribers').selectAll().where('tokenHash', '=', hashOfToken(token)).execute();
  return { token, isListed: async () => (await find()).length === 1 };
}

test('one press in a mail program (RFC 8058) ends the updates, from any origin, and again', async () => {
  const { token, isListed } = await subscribe();
  const headers = { 'sec-fetch-site': 'none', origin: 'null' };
  for (let press = 0; press < 2; press++) {
    const response = await POST(plainFormRequest(`${END}?token=${token}`, 'List-Unsubscribe=One-Click', headers));
    expect([response.status, response.redirected, await response.json()]).toEqual([
      200,
      false,
      { status: 'unsubscribed' },
    ]);
    expect(await isListed()).toBe(false);
  }
});

test('an address that asked twice is ended by one press', async () => {
  const [first, second, other] = await Promise.all([subscribe(), subscribe(), subscribe()]);
  const both = joinTokens([first.token, second.token]);
  expect((await POST(plainFormRequest(`${END}?token=${both}`, 'List-Unsubscribe=One-Click'))).status).toBe(200);
  expect([await first.isListed(), await second.isListed(), await other.isListed()]).toEqual([false, false, true]);
});

test('opening the address changes nothing: it leads to the page with the button', async () => {
  const { token, isListed } = await subscribe();
  const request = new Request(`http://localhost:3000${END}?token=${token}`, {
    headers: { 'accept-language': 'es-MX' },
  });
  const response = GET(request);
  expect([response.status, response.headers.get('location')]).toEqual([303, `/es/novedades/baja?token=${token}`]);
  expect(await isListed()).toBe(true);
});

test('the button of our page ends them too; no other page’s does', async () => {
  const { token, isListed } = await subscribe();
  const other = plainFormRequest(END, { token, locale: 'es' }, { 'sec-fetch-site': 'cross-site' });
  expect((await POST(other)).status).toBe(403);
  const language = await POST(plainFormRequest(END, { token, locale: 'es', switchTo: 'en' }));
  expect(language.headers.get('location')).toBe('/en/updates/unsubscribe#form');
  expect(await isListed()).toBe(true);
  const response = await POST(plainFormRequest(END, { token, locale: 'es' }));
  expect([response.status, response.headers.get('location')]).toEqual([303, '/es/novedades/baja']);
  expect(await isListed()).toBe(false);
});

test.each(['', 'x', '../../etc', '%00', 'a'.repeat(5_000)])('token %j: an answer, and nothing ended', async (token) => {
  const { isListed } = await subscribe();
  expect((await POST(formRequest(`${END}?token=${encodeURIComponent(token)}`, {}))).status).toBe(200);
  expect((await POST(formRequest(END, { token: token.slice(0, 99) }))).status).toBe(200);
  expect(await isListed()).toBe(true);
});
