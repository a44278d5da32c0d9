import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Packed, quickBrotli } from './packed.ts';

/** An answer that may go to anyone: what to say about it, and its body in every encoding. */
export type SharedAnswer = { status: number; headers: OutgoingHttpHeaders; packed: Packed; compress: boolean };

export function sendShared(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, packed, compress }: SharedAnswer,
): void {
  const unpacked = packed.etag.slice('W/'.length); // strong: byte for byte this body
  setHeaders(response, { ...headers, etag: packed.etag });
  if (status === 200 && request.headers['if-none-match']?.includes(unpacked)) return void response.writeHead(304).end();
  response.statusCode = status;
  if (!compress) return sendBody(response.setHeader('etag', unpacked), packed.plain);
  response.setHeader('vary', 'accept-encoding, rsc');
  if (accepts(request, 'br')) return sendBody(response, packed.br ?? quickBrotli(packed.plain), 'br');
  if (accepts(request, 'gzip') && packed.gzip) return sendBody(response, packed.gzip, 'gzip');
  sendBody(response.setHeader('etag', unpacked), packed.plain);
}

/** A page for one visitor: never kept, so packed quickly. */
export function sendPrivate(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer): void {
  response.setHeader('vary', 'accept-encoding');
  response.statusCode = status;
  if (accepts(request, 'br')) sendBody(response, quickBrotli(body), 'br');
  else sendBody(response, body);
}

function sendBody(response: ServerResponse, body: Buffer, encoding?: 'br' | 'gzip'): void {
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length).end(body); // Node leaves the body out of an answer to HEAD
}

function setHeaders(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
}

function accepts({ headers }: IncomingMessage, encoding: string): boolean {
  return new RegExp(`\\b${encoding}\\b(?!;q=0(\\.0+)?(,|$))`).test(
    String(headers['accept-encoding'] ?? '').replaceAll(' ', ''),
  );
}
