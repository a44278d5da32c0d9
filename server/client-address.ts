import type { IncomingMessage } from 'node:http';

/**
 * Where a request came from, as far as it can be believed: the socket, or behind `hops` proxies of ours the address that the
 * outermost of them saw. What a visitor writes into `X-Forwarded-For` stands further left and is never read.
 * @param hops how many proxies stand in front of this server (`TRUSTED_PROXY_HOPS`)
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, hops: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const seen = [...forwarded, socket.remoteAddress ?? ''];
  return seen.at(-(hops + 1)) ?? seen[0] ?? '';
}
