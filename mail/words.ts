import 'server-only';
import { createTranslator } from 'use-intl/core';
import { messages } from '#i18n/messages.ts';
import type { Locale } from '#i18n/routing.ts';
import { TIME_ZONE } from '#i18n/time-zone.ts';

/** The words of mails. Mails are written outside of any request, so not by `getTranslations`. */
export const mailWords = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: 'Mail', timeZone: TIME_ZONE });
