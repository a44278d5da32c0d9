import { createHash } from 'node:crypto';
import { Bounded } from './bounded.ts';
import { dataFile, keepDataFile } from './data-files.ts';
import { type FinishedPage, finishPage } from './finish-page.ts';
import { pack, type Packed } from './packed.ts';

/** `touched`: where its data lies ready, for a page with a form. */
type Finished = Omit<FinishedPage, 'html' | 'data'> & { packed: Packed; touched?: string };

const finished = new Bounded<Finished>(300, 24 * 1024 * 1024);

/** A page for everyone, finished and packed. Drawn anew without a change it costs a hash. */
export function finishOnce(drawn: Buffer, classesOf?: (address: string) => Set<string>): Finished {
  const name = createHash('sha256').update(drawn).digest('base64url');
  const known = finished.get(name);
  if (known && (!known.touched || dataFile(known.touched))) return known;
  const { html, data, ...rest } = finishPage(drawn.toString(), { isShared: true, classesOf });
  if (data) keepDataFile(data);
  const packed = pack(Buffer.from(html));
  return finished.set(name, { ...rest, packed, touched: data?.address }, packed.size);
}
