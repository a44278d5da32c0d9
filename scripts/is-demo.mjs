import { isLoopbackHost } from '#lib/loopback.ts';

/**
 * True while the site can only be reached on this machine, as in `lib/env.ts`.
 * @param {string | undefined} siteUrl
 */
export function isDemo(siteUrl) {
  return !siteUrl || (URL.canParse(siteUrl) && isLoopbackHost(new URL(siteUrl).host));
}

/**
 * What is said at the start of a demo that listens beyond this machine; nothing otherwise.
 * @param {{ HOSTNAME?: string, SITE_URL?: string }} settings
 * @returns {string}
 */
export function openDemoWarning({ HOSTNAME = '', SITE_URL }) {
  if (!isDemo(SITE_URL) || isLoopbackHost(HOSTNAME) || HOSTNAME === '::1') return '';
  return `This demo can be reached from other machines (HOSTNAME=${HOSTNAME}). Real people’s names do not belong in it: for those set SITE_URL, SITE_SECRET and PETITION_RECIPIENTS.`;
}
