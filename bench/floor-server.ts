import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

const FONT = '/fonts/atkinson-next-400-700-v1.woff2';

/** Sends floor pages packed beforehand, with the site's font: no server can do less. */
export async function serveFloor() {
  const files = new Map<string, { type: string; body: Buffer; encoding?: string }>();
  files.set(FONT, { type: 'font/woff2', body: readFileSync(`public${FONT}`) });
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    if (!file) return void response.writeHead(404).end();
    const packing = file.encoding ? { 'content-encoding': file.encoding } : {};
    response
      .writeHead(200, { 'content-type': file.type, 'content-length': file.body.length, ...packing })
      .end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    /** @returns its address */
    add(path: string, html: string): string {
      files.set(path, { type: 'text/html; charset=utf-8', body: brotliCompressSync(html), encoding: 'br' });
      return `${origin}${path}`;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
