import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type NextApp = { prepare(): Promise<void>; getRequestHandler(): Handler; close(): Promise<void> };

/** Next as its own standalone `server.js` starts it, without its listener. `dir` is the built output. */
export async function prepareNext(
  dir: string,
  hostname: string,
  port: number,
): Promise<{ handle: Handler; close: () => Promise<void> }> {
  const { config } = JSON.parse(readFileSync(path.join(dir, '.next/required-server-files.json'), 'utf8'));
  Object.assign(process.env, {
    NODE_ENV: 'production',
    CLIENT_ADDRESS_HEADER: 'x-client-address', // written by this layer alone: see `front.ts`
    __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config),
  });
  process.chdir(dir);
  const next = createRequire(path.join(dir, 'package.json'))('next') as (options: object) => NextApp;
  const app = next({ dev: false, dir, conf: config, hostname, port });
  await app.prepare(); // awaits `instrumentation.ts`: whoever is let in finds the content there
  return { handle: app.getRequestHandler(), close: () => app.close() };
}
