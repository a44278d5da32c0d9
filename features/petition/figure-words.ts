import { regional } from '#i18n/regional.ts';
import type { Locale } from '#i18n/routing.ts';

/** As people in Milwaukee write it, in every language: 1,284. */
export const numberIn = (locale: Locale, number: number): string =>
  new Intl.NumberFormat(regional(locale)).format(number);
