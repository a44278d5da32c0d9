import { pathOf } from '#i18n/paths.ts';
import { defaultLocale, isLocale } from '#i18n/routing.ts';
import { isFromOurPages } from '#lib/form-body.ts';
import { refuse } from '#lib/form-route.ts';

export const dynamic = 'force-dynamic';

/**
 * Takes this site's pages off the device that asks: kept copies, the service worker, and the browser's own copies of files. Cookies
 * stay: the browser would clear those of neighbouring sites under the same domain too. Only for who pressed the button on our page: another
 * site would take away what somebody keeps for a day without a connection.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request)) return refuse(403, 'origin', 'browser');
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
