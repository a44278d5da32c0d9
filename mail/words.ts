import 'server-only';
import { createTranslator } from 'next-intl';
import type { Locale } from '#i18n/routing.ts';
import { TIME_ZONE } from '#i18n/time-zone.ts';
import en from '#messages/en.json' with { type: 'json' };
import es from '#messages/es.json' with { type: 'json' };

const messages = { en, es };

/** The words of mails. Mails are written outside of any request, so not by `getTranslations`. */
export const mailWords = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: 'Mail', timeZone: TIME_ZONE });

/** Day and hour in Milwaukee, in words. */
export function momentInWords(moment: string, locale: Locale): string {
  const options = { weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : 'es-US', { ...options, timeZone: TIME_ZONE }).format(
    new Date(moment),
  );
}
