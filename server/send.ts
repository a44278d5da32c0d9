import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { acceptedEncoding, type Encoding, hasAlready } from './accepted.ts';
import { type Packed, plainOf, quickBrotli, quickGzip } from './packed.ts';

/** An answer that may go to anyone: what to say about it, and its body in every encoding. */
export type SharedAnswer = { status: number; headers: OutgoingHttpHeaders; packed: Packed; compress: boolean };

type Variant = Encoding | 'plain' | 'same';
type Head = { length: number; lines: OutgoingHttpHeader[] };

/**
 * Sends what may go to anyone, in place of all that was said so far. What an answer says is put together once for each of its bodies, not for
 * each reader, and written in one go: that is half of what a page from memory costs.
 * @param everywhere what is said of every answer
 */
export function sharedSender(everywhere: OutgoingHttpHeaders) {
  const heads = new WeakMap<SharedAnswer, Map<Variant, Head>>();

  function headOf(answer: SharedAnswer, variant: Variant, length: number): OutgoingHttpHeader[] {
    const known = heads.get(answer) ?? new Map<Variant, Head>();
    heads.set(answer, known);
    const kept = known.get(variant);
    if (kept?.length === length) return kept.lines; // a body that was packed in haste has another length
    const lines = linesOf({ ...everywhere, ...headersOf(answer, variant, length) });
    known.set(variant, { length, lines });
    return lines;
  }

  return (request: IncomingMessage, response: ServerResponse, answer: SharedAnswer): void => {
    const { status, packed, compress } = answer;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    if (status === 200 && hasAlready(request, packed.etag))
      return void response.writeHead(304, headOf(answer, 'same', 0)).end();
    const encoding = compress ? acceptedEncoding(request) : undefined;
    const body = bodyOf(packed, encoding);
    response.writeHead(status, headOf(answer, encoding ?? 'plain', body.length));
    response.end(body); // Node leaves the body out of an answer to HEAD
  };
}

function bodyOf(packed: Packed, encoding: Encoding | undefined): Buffer {
  if (encoding === 'br') return packed.br ?? quickBrotli(plainOf(packed));
  if (encoding === 'gzip') return packed.gzip ?? quickGzip(plainOf(packed));
  return plainOf(packed);
}

function headersOf({ headers, packed, compress }: SharedAnswer, variant: Variant, length: number): OutgoingHttpHeaders {
  const unpacked = packed.etag.slice('W/'.length); // strong: byte for byte this body
  return {
    ...headers,
    etag: variant === 'plain' ? unpacked : packed.etag,
    ...(compress ? { vary: 'accept-encoding, rsc' } : {}),
    ...(variant === 'same' ? {} : { 'content-length': length }),
    ...(variant === 'br' || variant === 'gzip' ? { 'content-encoding': variant } : {}),
  };
}

/** As Node writes them: name, value, name, value. */
const linesOf = (headers: OutgoingHttpHeaders): OutgoingHttpHeader[] =>
  Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));

/** A page for one visitor: never kept, so packed quickly. */
export function sendPrivate(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer): void {
  response.setHeader('vary', 'accept-encoding');
  response.statusCode = status;
  const encoding = acceptedEncoding(request);
  if (encoding === 'br') sendBody(response, quickBrotli(body), 'br');
  else if (encoding === 'gzip') sendBody(response, quickGzip(body), 'gzip');
  else sendBody(response, body);
}

function sendBody(response: ServerResponse, body: Buffer, encoding?: 'br' | 'gzip'): void {
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length).end(body); // Node leaves the body out of an answer to HEAD
}
