import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

type Asked = Pick<IncomingMessage, 'headers' | 'socket'>;

/** This machine, private networks (RFC 1918, RFC 4193, link-local), and the one that clouds and carriers use inside (RFC 6598). */
const PRIVATE =
  '127.0.0.0/8, ::1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16, 100.64.0.0/10, fc00::/7, fe80::/10';

/**
 * Where proxies of ours connect from.
 * @param named addresses and networks (`192.0.2.7, 2001:db8::/32`) as `lib/env.ts` has checked them; none: this machine and private ones
 */
export function networksOf(named: string | undefined): BlockList {
  const networks = new BlockList();
  for (const each of (named?.trim() || PRIVATE).split(/[\s,]+/)) {
    const [address = '', length] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    networks.addSubnet(address, Number(length ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return networks;
}

/** Whether the other end of the connection is one of ours. */
function isProxy({ socket }: Pick<Asked, 'socket'>, proxies: BlockList): boolean {
  const [address = ''] = (socket.remoteAddress ?? '').split('%'); // `fe80::1%eth0`
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Where a request came from, as far as it can be believed: the socket, or behind `hops` proxies of ours the address that the
 * outermost of them saw. What a visitor writes into `X-Forwarded-For` stands further left and is never read, nor is the header of
 * somebody who went past the proxies and connects from elsewhere.
 * @param hops how many proxies stand in front of this server (`TRUSTED_PROXY_HOPS`)
 */
export function clientAddress(asked: Asked, hops: number, proxies: BlockList): string {
  const { headers, socket } = asked;
  const peer = socket.remoteAddress ?? '';
  if (hops === 0 || !isProxy(asked, proxies)) return peer;
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const seen = [...forwarded, peer];
  return seen.at(-(hops + 1)) ?? seen[0] ?? '';
}

class UnknownProxy extends Error {
  override name = 'UnknownProxy';
}

/**
 * Says once that somebody who is no proxy of ours sent `X-Forwarded-For`: whoever runs the site has forgotten to name a proxy, or the server
 * is open to those who go past it.
 */
export function unknownProxyNote(
  hops: number,
  proxies: BlockList,
  say: (problem: Error) => void,
): (asked: Asked) => void {
  let isSaid = hops === 0;
  return (asked) => {
    if (isSaid || !asked.headers['x-forwarded-for'] || isProxy(asked, proxies)) return;
    isSaid = true;
    say(new UnknownProxy());
  };
}
