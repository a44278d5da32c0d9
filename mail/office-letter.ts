import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import { PINNED_ADDRESSES } from '#lib/pinned-addresses.ts';
import type { Letter } from './letter.ts';
import { asHtml, asText, type Part } from './sheet.ts';
import { mailWords } from './words.ts';

export type OfficePayload = {
  /** The district whose pinned address it goes to. No address is carried along: it is looked up when the letter leaves. */
  seat: number;
  /** Of the letter. */
  locale: Locale;
  subject: string;
  body: string;
  /** Whose letter it is, and where the office's answer goes: an address that was confirmed. */
  name: string;
  replyTo: string;
};

/** A person's letter to an office. Below it stands whose it is, in English, because the office reads that. */
export function officeLetter({ seat, locale, subject, body, name, replyTo }: OfficePayload): Letter {
  const t = mailWords('en');
  const host = new URL(env.SITE_URL).host;
  const parts: Part[] = [
    ...body.split('\n\n').map((p) => ({ p })),
    { small: t('office.from', { name, email: replyTo, host }) },
    { small: t('office.answer') },
  ];
  return {
    to: PINNED_ADDRESSES[seat] ?? '', // refused further down
    replyTo,
    subject,
    text: asText(parts),
    html: asHtml(parts, locale),
    headers: { 'Auto-Submitted': 'no' }, // a person pressed the button for this one mail (RFC 3834)
  };
}
