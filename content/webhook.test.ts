import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSignedByContentful, signatureOf } from './webhook.ts';

const secret = 'a'.repeat(64);
const now = new Date('2026-11-24T12:00:00Z');
const body = Buffer.from('{"sys":{"id":"x"}}');

/** As Contentful's own toolkit signs (`signRequest`, written out by hand). */
function signed(at = now, key = secret) {
  const headers = new Headers({
    'content-type': 'application/vnd.contentful.management.v1+json',
    'x-contentful-topic': 'ContentManagement.Entry.publish',
    'x-contentful-timestamp': String(at.getTime()),
    'x-contentful-signed-headers': 'content-type,x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic',
  });
  const text = [
    'POST',
    '/api/contentful',
    'content-type:application/vnd.contentful.management.v1+json;x-contentful-signed-headers:content-type,x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic;' +
      `x-contentful-timestamp:${at.getTime()};x-contentful-topic:ContentManagement.Entry.publish`,
    body.toString(),
  ].join('\n');
  headers.set('x-contentful-signature', createHmac('sha256', key).update(text).digest('hex'));
  return { method: 'POST', path: '/api/contentful', headers, body };
}

const isSigned = (request: ReturnType<typeof signed>, ...secrets: string[]) =>
  isSignedByContentful(request, secrets, now);

test('a request that Contentful signed is let in, with the new secret or the old one', () => {
  expect(isSigned(signed(), secret)).toBe(true);
  expect(isSigned(signed(), 'b'.repeat(64), secret)).toBe(true);
});

const refused: Record<string, (request: ReturnType<typeof signed>) => ReturnType<typeof signed>> = {
  unsigned: (request) => without(request, 'x-contentful-signature'),
  'another key': () => signed(now, 'b'.repeat(64)),
  '30 seconds old': () => signed(new Date(now.getTime() - 30_000)),
  'from the future': () => signed(new Date(now.getTime() + 30_000)),
  'an old one made young': () => {
    const request = signed(new Date(now.getTime() - 60_000));
    request.headers.set('x-contentful-timestamp', String(now.getTime()));
    return request;
  },
  'a time that is not signed': (request) => {
    request.headers.set('x-contentful-signed-headers', 'x-contentful-signed-headers');
    const text = ['POST', '/api/contentful', 'x-contentful-signed-headers:x-contentful-signed-headers', body].join(
      '\n',
    );
    request.headers.set('x-contentful-signature', createHmac('sha256', secret).update(text).digest('hex'));
    return request;
  },
  'without its time': (request) => without(request, 'x-contentful-timestamp'),
  'another body': (request) => ({ ...request, body: Buffer.from('{"sys":{"id":"y"}}') }),
  'another path': (request) => ({ ...request, path: '/api/petition' }),
  'another method': (request) => ({ ...request, method: 'PUT' }),
  'a signed header changed': (request) => {
    request.headers.set('x-contentful-topic', 'ContentManagement.Entry.unpublish');
    return request;
  },
  'a signature that is no hex': (request) => {
    request.headers.set('x-contentful-signature', 'é'.repeat(64));
    return request;
  },
};

function without(request: ReturnType<typeof signed>, header: string) {
  request.headers.delete(header);
  return request;
}

test.each(Object.keys(refused))('refused: %s', (name) => {
  expect(isSigned(refused[name]!(signed()), secret)).toBe(false);
});

test('without a secret nobody is let in', () => {
  expect(isSigned(signed())).toBe(false);
});

test('names of headers that could break the text apart are left out of it', () => {
  const request = signed();
  request.headers.set('x-contentful-signed-headers', 'content-type,bad name;x');
  expect(signatureOf(request, secret)).toMatch(/^[0-9a-f]{64}$/);
});
