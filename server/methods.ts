import type { IncomingMessage, ServerResponse } from 'node:http';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Pages, pictures and files are there to be read: Next would answer anything else as if it were asked for. What changes something is
 * sent to `/api/`, whose routes know their own methods.
 * @returns whether the request was refused
 */
export function refuseMethod({ method = 'GET', url = '/' }: IncomingMessage, response: ServerResponse): boolean {
  if (READING.includes(method) || /^\/api\//.test(url)) return false;
  refuseWith(READING, response);
  return true;
}

/** @param known the methods that are answered instead */
export function refuseWith(known: string[], response: ServerResponse): void {
  response.writeHead(405, { allow: known.join(', '), 'cache-control': 'no-store' }).end();
}
