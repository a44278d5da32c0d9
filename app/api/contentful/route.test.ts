import { beforeEach, expect, test, vi } from 'vitest';
import { restart, startPeer, TOKEN } from '#content/testing.ts';

const SECRET = 'a'.repeat(64);
const OLD_SECRET = 'b'.repeat(64);
const revalidatePath = vi.hoisted(() => vi.fn());
vi.mock('next/cache', () => ({ revalidatePath }));

const peer = startPeer({ retryLimit: 0 });
beforeEach(() => {
  vi.resetModules();
  restart();
  revalidatePath.mockClear();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.stubEnv('CONTENTFUL_SPACE_ID', 'peer');
  vi.stubEnv('CONTENTFUL_ACCESS_TOKEN', TOKEN);
  vi.stubEnv('CONTENTFUL_HOST', peer().host);
  vi.stubEnv('CONTENTFUL_WEBHOOK_SECRET', SECRET);
  vi.stubEnv('CONTENTFUL_WEBHOOK_SECRET_OLD', OLD_SECRET);
});

async function post(secret: string | undefined, body = '{"sys":{}}', sent = body): Promise<Response> {
  const { POST } = await import('./route.ts');
  const { signatureOf } = await import('#content/webhook.ts');
  const headers = new Headers({ 'x-contentful-timestamp': String(Date.now()), 'x-contentful-signed-headers': '' });
  const signed = { method: 'POST', path: '/api/contentful', headers, body: Buffer.from(body) };
  if (secret) headers.set('x-contentful-signature', signatureOf(signed, secret));
  return POST(new Request('http://localhost:3000/api/contentful', { method: 'POST', headers, body: sent }));
}

test('Contentful is asked anew, with either secret, and hosts without the layer are told', async () => {
  expect((await post(SECRET)).status).toBe(204);
  expect(revalidatePath).toHaveBeenCalledExactlyOnceWith('/', 'layout');
  expect((await post(OLD_SECRET)).status).toBe(204);
  expect(revalidatePath).toHaveBeenCalledTimes(1);
});

test('an unsigned call, another key and an altered body ask nobody', async () => {
  for (const answer of [await post(undefined), await post('c'.repeat(64)), await post(SECRET, '{}', '{ }')]) {
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe('');
  }
  expect(peer().paths).toEqual([]);
});

test('10 MB are not read to their end', async () => {
  expect((await post(SECRET, 'x'.repeat(10_000_000))).status).toBe(413);
});

test('an answer that is held, and one that fails, are 503', async () => {
  peer().space.published = [];
  expect((await post(SECRET)).status).toBe(503);
  peer().space.tokens.delivery = 'revoked';
  expect((await post(SECRET)).status).toBe(503);
  expect(revalidatePath).not.toHaveBeenCalled();
});

test('a thousand calls cause a handful of rounds', async () => {
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => post(SECRET)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
  expect(peer().paths.length).toBeLessThanOrEqual(8); // two pages a round
});
