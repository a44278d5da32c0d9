import type { IncomingMessage } from 'node:http';

export type Encoding = 'br' | 'gzip';

/** Browsers say the same few things. More than these are read anew each time. */
const read = new Map<string, Encoding | undefined>();
const MOST_READ = 200;
const LONGEST_KEPT = 200;

/** As `readEncoding`, which is asked once for each thing that browsers say. */
export function acceptedEncoding({ headers }: Pick<IncomingMessage, 'headers'>): Encoding | undefined {
  const said = String(headers['accept-encoding'] ?? '');
  if (read.has(said)) return read.get(said);
  const encoding = readEncoding(said);
  if (read.size < MOST_READ && said.length < LONGEST_KEPT) read.set(said, encoding);
  return encoding;
}

/**
 * The encoding that a client wants most, brotli where it does not mind; none: as it is. Whoever refuses everything gets it as it is
 * (RFC 9110, 12.5.3), and what cannot be read counts as not said.
 */
function readEncoding(said: string): Encoding | undefined {
  const wanted = new Map<string, number>();
  for (const each of said.split(',')) {
    const [, name, weight = '1'] = /^\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/i.exec(each) ?? [];
    if (name) wanted.set(name.toLowerCase(), Number(weight));
  }
  const weightOf = (name: string) =>
    wanted.get(name) ?? (name === 'gzip' ? wanted.get('x-gzip') : undefined) ?? wanted.get('*') ?? 0;
  const [br, gzip] = [weightOf('br'), weightOf('gzip')];
  if (br === 0 && gzip === 0) return undefined;
  const best = br >= gzip ? 'br' : 'gzip';
  return (wanted.get('identity') ?? 0) > Math.max(br, gzip) ? undefined : best;
}

/** True when the client has this body already. Weak or strong, alone, in a list or several times: all the same for a whole body. */
export function hasAlready({ headers }: Pick<IncomingMessage, 'headers'>, etag: string): boolean {
  const given = headers['if-none-match'];
  if (given === undefined) return false;
  if (given.trim() === '*') return true;
  const name = etag.replace(/^W\//, '');
  return [...given.matchAll(/"[^"]*"/g)].some(([each]) => each === name);
}
