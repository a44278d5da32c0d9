import 'server-only';
import { createTranslator } from 'use-intl/core';
import { messages } from '#i18n/messages.ts';
import { isKnownToIntl, regional } from '#i18n/regional.ts';
import type { Locale } from '#i18n/routing.ts';
import { TIME_ZONE } from '#i18n/time-zone.ts';

/** The words of mails. Mails are written outside of any request, so not by `getTranslations`. */
export const mailWords = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: 'Mail', timeZone: TIME_ZONE });

/** Day and hour in Milwaukee, in words; the day in figures where nobody knows the language's names of days. */
export function momentInWords(moment: string, locale: Locale): string {
  const day = isKnownToIntl(locale)
    ? ({ weekday: 'long', month: 'long', day: 'numeric' } as const)
    : ({ month: 'numeric', day: 'numeric' } as const);
  const options = { ...day, hour: 'numeric', minute: '2-digit', timeZone: TIME_ZONE } as const;
  return new Intl.DateTimeFormat(regional(locale), options).format(new Date(moment));
}
