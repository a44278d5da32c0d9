import Negotiator from 'negotiator';
import { defaultLocale, locales } from '#i18n/routing.ts';

/** The only place that looks at the browser's language. */
export function GET({ headers }: Request): Response {
  const asked = new Negotiator({ headers: { 'accept-language': headers.get('accept-language') ?? '' } });
  const locale = asked.language([...locales]) ?? defaultLocale;
  const location = `/${locale}`;
  return new Response(null, {
    status: 307,
    headers: { location, vary: 'accept-language', 'cache-control': 'no-store' },
  });
}
