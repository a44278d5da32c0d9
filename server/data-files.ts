import { Bounded } from './bounded.ts';
import type { FinishedPage } from './finish-page.ts';
import { pack } from './packed.ts';
import type { SharedAnswer } from './send.ts';

const kept = new Bounded<SharedAnswer>(100, 8 * 1024 * 1024);

/** Keeps Next's data of a page with a form for whoever touches it. */
export function keepDataFile({ address, code }: NonNullable<FinishedPage['data']>): void {
  if (kept.get(address)) return;
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable', // named by its content
  };
  const body = Buffer.from(code);
  kept.set(address, { status: 200, headers, packed: pack(body), compress: true }, body.length);
}

/** Nothing for a page that another process has drawn: then the form stays a plain one, which works. */
export const dataFile = (address = ''): SharedAnswer | undefined => kept.get(address);
