import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askedBy } from '../../edition/http.ts';
import { answerManagement } from './management.ts';
import type { ManagedSpace } from './state.ts';

/** The stand-in over HTTP, on this machine only. @returns host and port, and how to end it */
export async function serveManagement(space: ManagedSpace): Promise<{ host: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { headers, method = 'GET' } = request;
    const { status, body: answer } = answerManagement(space, {
      ...askedBy(request),
      method,
      body,
      version: headers['x-contentful-version'] === undefined ? undefined : Number(headers['x-contentful-version']),
      contentType: headers['x-contentful-content-type']?.toString(),
    });
    response.writeHead(status, { 'content-type': 'application/vnd.contentful.management.v1+json' });
    response.end(status === 204 ? undefined : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close().closeAllConnections(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : undefined;
}
