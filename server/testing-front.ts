import { once } from 'node:events';
import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { createFront } from './front.ts';
import { pack } from './packed.ts';

export const pageOf = (words: string, status?: number): string =>
  `<!DOCTYPE html><html><head>${status ? `<meta name="status" content="${status}"/>` : ''}</head><body>${words}</body></html>`;

export type Origin = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** As Next says that a page is the same for everyone. */
export function sendSharedPage(response: ServerResponse, html: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('cache-control', 's-maxage=3600');
  response.end(html);
}

const failedPage = {
  status: 500,
  headers: { 'content-type': 'text/html', 'cache-control': 'no-store' },
  packed: pack(Buffer.from(pageOf('failed'))),
  compress: true,
};
const failed = new Map(['en', 'es', 'hmn'].map((language) => [language, failedPage]));

/** The layer, listening, in front of a stand-in for Next. */
export async function startFront(origin: Origin, settings: Partial<Parameters<typeof createFront>[0]> = {}) {
  const handle = async (request: IncomingMessage, response: ServerResponse) => origin(request, response);
  const front = createFront({ handle, failed, ...settings });
  await once(front.server.listen(0, '127.0.0.1'), 'listening');
  const { port } = front.server.address() as AddressInfo;
  return {
    ...front,
    port,
    ask: (path: string, headers?: OutgoingHttpHeaders, method?: string) => ask(port, path, headers, method),
    say: (text: string) => say(port, text),
    async stop() {
      front.server.closeAllConnections();
      await new Promise((resolve) => front.server.close(resolve));
    },
  };
}

export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };

function ask(port: number, path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = http.request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: said } = response;
        resolve({ status, headers: said, text: unpacked(Buffer.concat(chunks), said['content-encoding']) });
      });
    });
    asked.on('error', reject).end();
  });
}

function unpacked(body: Buffer, encoding: string | undefined): string {
  if (body.length === 0) return '';
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}

/** Writes this on a connection and gives what comes until it is closed. */
export async function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString())).on('error', () => undefined);
  socket.end(text);
  await once(socket, 'close');
  return heard;
}

/** The same, ended with the test that starts it. */
export async function startForTest(...given: Parameters<typeof startFront>) {
  const front = await startFront(...given);
  onTestFinished(front.stop);
  return front;
}
