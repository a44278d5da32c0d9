import Negotiator from 'negotiator';
import { defaultLocale, type Locale, locales } from './routing.ts';

/** The language a browser asks for: for addresses that have none of their own. Everywhere else the address says it. */
export function askedLanguage({ headers }: Request): Locale {
  const asked = new Negotiator({ headers: { 'accept-language': headers.get('accept-language') ?? '' } });
  return (asked.language([...locales]) as Locale | undefined) ?? defaultLocale;
}
