import { env } from './env.ts';
import { isPrivateHost } from './loopback.ts';

/**
 * Whether a demo was asked under a name that anyone can reach. People there may take it for the real thing: what they would give is not
 * taken. A phone on the same Wi-Fi asks under a private name.
 */
export function isPublicDemo({ headers, url }: Request, isDemo = env.isDemo): boolean {
  return isDemo && !isPrivateHost(headers.get('host') ?? new URL(url).host);
}
