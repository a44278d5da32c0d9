import { pathOf } from '#i18n/paths.ts';
import { defaultLocale, isLocale } from '#i18n/routing.ts';

export const dynamic = 'force-dynamic';

/**
 * Takes this site's pages off the device that asks: kept copies, the service worker, and the browser's own copies of files. Cookies
 * stay: the browser would clear those of neighbouring sites under the same domain too.
 */
export function POST(request: Request): Response {
  const asked = new URL(request.url).searchParams.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  return new Response(null, {
    status: 303,
    headers: {
      location: `${pathOf('/privacy', locale)}#phone-cleared`,
      'clear-site-data': '"cache", "storage"',
      'cache-control': 'no-store',
    },
  });
}
