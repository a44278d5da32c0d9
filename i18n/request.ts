import { getRequestConfig } from 'next-intl/server';
import * as rootParams from 'next/root-params';
import { messages } from './messages.ts';
import { defaultLocale, isLocale } from './routing.ts';
import { spoken } from './spoken.ts';
import { TIME_ZONE } from './time-zone.ts';

/** Pages get their language from `[locale]`; route handlers pass it to `getTranslations` themselves. */
export default getRequestConfig(async ({ locale: given }) => {
  const wanted = given ?? spoken.getStore() ?? (await rootParams.locale());
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  return { locale, timeZone: TIME_ZONE, messages: messages[locale] };
});
