import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import type { Letter } from './letter.ts';
import { asHtml, asText, type Part } from './sheet.ts';
import { mailWords } from './words.ts';

export type Update = {
  to: string;
  locale: Locale;
  /** The page that ends the updates, whole, with its token. */
  page: string;
  subject: string;
  paragraphs: string[];
};

/** A mail to who asked for updates. One press in the mail program ends them (RFC 8058), or the page that the link leads to. */
export function updateLetter({ to, locale, page, subject, paragraphs }: Update): Letter {
  const t = mailWords(locale);
  const { host, search } = new URL(page);
  const parts: Part[] = [
    ...paragraphs.map((p) => ({ p })),
    { small: t('update.why', { host }) },
    { link: t('update.end'), href: page },
  ];
  return {
    to,
    subject,
    text: asText(parts),
    html: asHtml(parts, locale),
    headers: {
      'List-Unsubscribe': `<${new URL(`/api/updates/unsubscribe${search}`, page).href}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
