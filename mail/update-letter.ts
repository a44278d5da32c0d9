import 'server-only';
import { pathOf } from '#i18n/paths.ts';
import type { Locale } from '#i18n/routing.ts';
import { env } from '#lib/env.ts';
import type { Letter } from './letter.ts';
import { asHtml, asText, type Part } from './sheet.ts';
import { mailWords } from './words.ts';

export type UpdatePayload = {
  to: string;
  locale: Locale;
  /** Ends the updates. */
  token: string;
  subject: string;
  paragraphs: string[];
};

/** A mail to who asked for updates. One press in the mail program ends them (RFC 8058), or the page that the link leads to. */
export function updateLetter({ to, locale, token, subject, paragraphs }: UpdatePayload): Letter {
  const t = mailWords(locale);
  const page = `${env.SITE_URL}${pathOf('/updates/unsubscribe', locale)}?token=${token}`;
  const parts: Part[] = [
    ...paragraphs.map((p) => ({ p })),
    { small: t('update.why', { host: new URL(env.SITE_URL).host }) },
    { link: t('update.end'), href: page },
  ];
  return {
    to,
    subject,
    text: asText(parts),
    html: asHtml(parts, locale),
    headers: {
      'List-Unsubscribe': `<${env.SITE_URL}/api/updates/unsubscribe?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
