import { getRequestConfig } from 'next-intl/server';
import * as rootParams from 'next/root-params';
import { defaultLocale, isLocale } from './routing.ts';

/** Days and meetings are those of Milwaukee, wherever the server stands. */
export const TIME_ZONE = 'America/Chicago';

/** Pages get their language from `[locale]`; route handlers pass it to `getTranslations` themselves. */
export default getRequestConfig(async ({ locale: given }) => {
  const wanted = given ?? (await rootParams.locale());
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  return { locale, timeZone: TIME_ZONE, messages: (await import(`../messages/${locale}.json`)).default };
});
