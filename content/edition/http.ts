import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerContentful, type ApiAnswer, type ApiRequest, type Space } from './delivery.ts';

export type SpaceServer = {
  /** For `CONTENTFUL_HOST`: host and port, without scheme. */
  host: string;
  stop: () => Promise<void>;
};

/** A space over HTTP, so that the real SDK asks it as it asks Contentful. On this machine only. */
export async function serveSpace(space: () => Space, port = 0): Promise<SpaceServer> {
  const server = createServer((request, response) => sendAnswer(response, answerContentful(space(), askedBy(request))));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function askedBy({ url = '/', headers }: IncomingMessage): ApiRequest {
  const { pathname, searchParams } = new URL(url, 'http://peer');
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  return { path: pathname, query: searchParams, token };
}

export function sendAnswer(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response.writeHead(status, { 'content-type': 'application/vnd.contentful.delivery.v1+json', ...headers });
  response.end(JSON.stringify(body));
}
