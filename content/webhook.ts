import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a signed request may be under way; a copy of it is worthless afterwards. Contentful's own toolkit allows the same. */
const LONGEST_WAY_MS = 30_000;

export type SignedRequest = { method: string; path: string; headers: Headers; body: Buffer };

/**
 * Whether Contentful signed this request with one of our secrets (two during a rotation), in the last 30 seconds. The signature is
 * an HMAC-SHA256, in hex, over method, path, the signed headers in the order of their names and the body as it came, a line each:
 * https://www.contentful.com/developers/docs/webhooks/request-verification/ and `signRequest` in @contentful/node-apps-toolkit.
 */
export function isSignedByContentful(request: SignedRequest, secrets: string[], now: Date): boolean {
  const given = request.headers.get('x-contentful-signature') ?? '';
  const signedAt = Number(request.headers.get('x-contentful-timestamp') ?? NaN);
  const isFresh = Math.abs(now.getTime() - signedAt) < LONGEST_WAY_MS; // NaN is never fresh
  if (!isFresh || !/^[0-9a-f]{64}$/.test(given)) return false;
  const isRight = secrets.map((secret) =>
    timingSafeEqual(Buffer.from(given), Buffer.from(signatureOf(request, secret))),
  );
  return isRight.includes(true);
}

/** Those two are signed whatever the list says, or an old request could be made young. */
const ALWAYS = ['x-contentful-signed-headers', 'x-contentful-timestamp'];

export function signatureOf({ method, path, headers, body }: SignedRequest, secret: string): string {
  const listed = (headers.get('x-contentful-signed-headers') ?? '').split(',').map((name) => name.trim().toLowerCase());
  const names = [...new Set([...listed, ...ALWAYS])].filter((name) => HEADER_NAME.test(name)).sort();
  const signed = names.flatMap((name) => (headers.has(name) ? [`${name}:${headers.get(name)!.trim()}`] : []));
  const hmac = createHmac('sha256', secret).update([method, encodeURI(path), signed.join(';'), ''].join('\n'));
  return hmac.update(body).digest('hex');
}

const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
