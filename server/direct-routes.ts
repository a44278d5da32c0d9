import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { refuseWith } from './methods.ts';
import type { Handler } from './next-app.ts';

/** What each built route exports, among other things: the functions of its file. */
type Route = {
  routeModule: {
    ensureUserland(): Promise<void>;
    userland: Partial<Record<string, unknown>> & { POST(request: Request): Response | Promise<Response> };
  };
};

const API = /^(\/api(?:\/[\w-]+)+)\/route$/;

/** Of forms. Their functions ask Next for nothing: they take a request and give an answer, whoever calls them. */
const FORM = /^\/api\/(petition|contact|forget|updates)(\/|$)/;

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Bytes. Far more than any form reads (`lib/form-body.ts`): whoever sends more is told so, and the rest is not kept. */
const MOST_BYTES = 64 * 1024;

/**
 * A form that is posted goes straight to the function of its route: the way there through Next, with a stream for what comes and one for
 * what goes, costs more than most of them do. A method that a route does not have is refused here, with those it has (RFC 9110), which Next
 * leaves out. Everything else goes to `handle`.
 * @param dir the built output
 */
export function directRoutes(dir: string, handle: Handler): Handler {
  const load = createRequire(path.join(dir, 'package.json'));
  const built: Record<string, string> = JSON.parse(
    readFileSync(path.join(dir, '.next/server/app-paths-manifest.json'), 'utf8'),
  );
  const files = new Map(Object.entries(built).map(([page, file]) => [API.exec(page)?.[1], file]));
  return async (request, response) => {
    const { method = 'GET', url = '' } = request;
    const [address = ''] = url.split('?', 1);
    const file = files.get(address);
    if (!file) return handle(request, response);
    const { routeModule } = load(`./.next/server/${file}`) as Route;
    if (method !== 'POST' || !FORM.test(address)) {
      await routeModule.ensureUserland();
      const known = methodsOf(routeModule.userland);
      return known.includes(method) ? handle(request, response) : refuseWith(known, response);
    }
    const [body] = await Promise.all([readBody(request), routeModule.ensureUserland()]);
    if (body) await send(response, await routeModule.userland.POST(asRequest(request, body)));
  };
}

/** What a route answers: what its file exports, and what Next makes of it. */
function methodsOf(userland: Route['routeModule']['userland']): string[] {
  return METHODS.filter(
    (method) => userland[method] || method === 'OPTIONS' || (method === 'HEAD' && userland.GET !== undefined),
  );
}

/** `undefined` when it breaks off: then nobody is there to be answered. */
async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size - chunk.length < MOST_BYTES) chunks.push(chunk);
      if (size > MOST_BYTES) resolve(Buffer.concat(chunks));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('close', () => resolve(undefined));
  });
}

function asRequest({ url, headers, method }: IncomingMessage, body: Buffer<ArrayBuffer>): Request {
  const said = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return new Request(`http://inside${url}`, { method, headers: said, body });
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.statusCode = answer.status;
  response.setHeader('content-length', body.length).end(body);
}
