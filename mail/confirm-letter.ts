import 'server-only';
import { momentInWords } from '#i18n/dates.ts';
import type { Locale } from '#i18n/routing.ts';
import { wholeAddress } from '#lib/addresses.ts';
import { env } from '#lib/env.ts';
import type { Letter } from './letter.ts';
import { asHtml, asText, type Part } from './sheet.ts';
import { mailWords } from './words.ts';

export type ConfirmPayload = {
  to: string;
  locale: Locale;
  token: string;
  /** When the link ends. */
  until: string;
  /** Taken back in the meantime: then nothing is sent. */
  signatureId: string;
};

/** Subject and first words are neutral: others may see this person's screen. Nothing that was typed stands in it. */
export function confirmLetter(payload: Omit<ConfirmPayload, 'signatureId'>): Letter {
  return askingLetter(payload, '/petition/confirm', 'confirm');
}

export type LetterConfirmPayload = Omit<ConfirmPayload, 'signatureId'>;

/** The same for a letter that waits to be let go. */
export function letterConfirmLetter(payload: LetterConfirmPayload): Letter {
  return askingLetter(payload, '/contact/confirm', 'letter');
}

function askingLetter(
  { to, locale, token, until }: LetterConfirmPayload,
  page: '/petition/confirm' | '/contact/confirm',
  about: 'confirm' | 'letter',
): Letter {
  const t = mailWords(locale);
  const href = `${wholeAddress(page, locale)}?token=${token}`;
  const parts: Part[] = [
    { p: t('hello') },
    { p: t('confirm.someone', { host: new URL(env.SITE_URL).host }) },
    { button: t('confirm.open'), href },
    { list: [t(`${about}.yes`), t(`${about}.no`)] },
    { p: t('confirm.until', { until: momentInWords(until, locale) }) },
    { small: t('confirm.never') },
  ];
  return { to, subject: t('confirm.subject'), text: asText(parts), html: asHtml(parts, locale) };
}
