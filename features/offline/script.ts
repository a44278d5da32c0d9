import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '#lib/env.ts';
import { keptPages } from './kept.ts';

/** `next.config.ts` carries the folder along. */
const codeOf = (name: 'worker' | 'removal') =>
  readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), `offline/${name}.js`), 'utf8');

/** The service worker, or under `OFFLINE_COPIES=off` the one that takes all copies away and then itself. */
export async function offlineScript(): Promise<string> {
  if (env.OFFLINE_COPIES === 'off') return codeOf('removal');
  const code = codeOf('worker');
  return `const KEPT = ${JSON.stringify(await keptPages(code))};\n${code}`;
}
