import { askedLanguage } from '#i18n/asked-language.ts';

/** The address without a language leads to the first page in the browser's. */
export function GET(request: Request): Response {
  const location = `/${askedLanguage(request)}`;
  return new Response(null, {
    status: 307,
    headers: { location, vary: 'accept-language', 'cache-control': 'no-store' },
  });
}
