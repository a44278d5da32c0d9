import { Bounded } from './bounded.ts';

const A_MINUTE = 60_000;

/** Each address that does not exist costs a drawn page. Who asks for too many of them gets a kept one for the rest of the minute. */
export class Strangers {
  #seen = new Bounded<{ until: number; count: number }>(10_000, 1024 * 1024);
  readonly #most: number;

  /** @param most pages that do not exist, for one network in one minute */
  constructor(most = 120) {
    this.#most = most;
  }

  note(address: string, now = Date.now()): void {
    const network = networkOf(address);
    const known = this.#seen.get(network);
    if (known && known.until > now) known.count += 1;
    else this.#seen.set(network, { until: now + A_MINUTE, count: 1 }, 64);
  }

  isTooMany(address: string, now = Date.now()): boolean {
    const known = this.#seen.get(networkOf(address));
    return known !== undefined && known.until > now && known.count >= this.#most;
  }

  get bytes(): number {
    return this.#seen.bytes;
  }
}

/** The /64 that one line has by itself; IPv4 whole. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.slice(0, 45);
  const [head = '', tail = ''] = address.slice(0, 45).split('::');
  const left = head.split(':');
  const zeros = Array<string>(Math.max(0, 8 - left.length - (tail ? tail.split(':').length : 0))).fill('0');
  return [...left, ...zeros, ...tail.split(':')].slice(0, 4).join(':');
}
