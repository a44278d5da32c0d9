import 'server-only';
import { isIPv6 } from 'node:net';
import { env } from './env.ts';
import { keyFor } from './keys.ts';
import { createHmac } from 'node:crypto';

/**
 * A name for the network a request came from, good for counting and for nothing else: a keyed hash of the /24 (or /48 for
 * IPv6) with the day in the hashed text, so that no name outlives its day. Whole networks, because a church's Wi-Fi and a phone's next address are the same people.
 * `server/` writes `x-client-address` from the socket and the trusted proxies, throws a visitor's own away, and names it as the header to
 * believe. Elsewhere that is the header which the host writes; where none is named nobody is believed, and all count as one network.
 */
export function networkOf({ headers }: Request, now = new Date(), believed = env.CLIENT_ADDRESS_HEADER): string {
  const address = (believed && headers.get(believed)?.split(',')[0]?.trim()) ?? '';
  const day = now.toISOString().slice(0, 10);
  return createHmac('sha256', keyFor('network of a visitor'))
    .update(`${day} ${prefixOf(address)}`)
    .digest('hex');
}

/** The first half that a household or an office shares. An address that is none counts as itself. */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const whole = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return whole
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}
