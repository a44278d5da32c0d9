import { offlineScript } from '#features/offline/script.ts';

export const dynamic = 'force-dynamic';

/** The service worker. Browsers ask for it anew at each visit; its own policy lets it ask this host and nobody else. */
export async function GET(): Promise<Response> {
  return new Response(await offlineScript(), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, s-maxage=60',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    },
  });
}
