import { DAY_MS } from '#i18n/time-zone.ts';

export type SecurityContacts = {
  /** `mailto:`, `https:` or `tel:`, the one to try first leading. */
  contacts: string[];
  site: string;
  languages: readonly string[];
};

/** RFC 9116 asks for less than a year; this leaves half of one to whoever keeps a copy. */
const VALID_DAYS = 180;

/**
 * Whom to tell of a weakness, as RFC 9116 writes it; undefined without a contact, which the standard demands.
 * @param site its origin, such as `https://example.org`
 */
export function securityTxt({ contacts, site, languages }: SecurityContacts, now: Date): string | undefined {
  if (contacts.length === 0) return undefined;
  const expires = new Date(now.getTime() + VALID_DAYS * DAY_MS);
  expires.setUTCHours(0, 0, 0, 0);
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${site}/.well-known/security.txt`,
    `Policy: ${site}/security-policy.txt`,
    '',
  ].join('\n');
}
