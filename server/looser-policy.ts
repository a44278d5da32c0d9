import { contentSecurityPolicy } from './finish-page.ts';

/** For hosts where no layer hashes what a page holds: Next's inline scripts and styles run there, and so would a stranger's. */
export function looserPolicy(): string {
  return contentSecurityPolicy().replace(/\b(script|style)-src 'self'/g, "$& 'unsafe-inline'");
}
