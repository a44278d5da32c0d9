import { readBytes } from './bytes.ts';

/** Bytes. The longest form here has 2 KB; the rest is room for emoji. */
const MAX_BYTES = 32 * 1024;

export type Fields = Record<string, string>;

/** Browsers too old for `Sec-Fetch-Site` still send `Origin` with a POST. */
export function isFromOurPages({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = headers.get('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}

/** `undefined` when it is too large; empty, which is no form, when it breaks off. */
export function readBody(request: Request): Promise<Buffer | undefined> {
  return readBytes(request, MAX_BYTES).catch(() => Buffer.alloc(0));
}

/** `undefined` when it is not JSON, not an object, or not UTF-8. */
export function fieldsOfJson(body: Buffer): Fields | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => ['string', 'number', 'boolean'].includes(typeof field))
        .map(([name, field]) => [name, String(field)]),
    );
  } catch {
    return undefined;
  }
}

/** `URLSearchParams` reads broken UTF-8 as U+FFFD: one that was not sent as such. */
export function fieldsOfForm(body: Buffer): Fields | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const withoutSent = new URLSearchParams(text.replace(/%EF%BF%BD|\uFFFD/gi, ''));
    if ([...withoutSent].flat().some((part) => part.includes('\uFFFD'))) return undefined;
    return Object.fromEntries(new URLSearchParams(text));
  } catch {
    return undefined;
  }
}
