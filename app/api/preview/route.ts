import { cookies, draftMode } from 'next/headers';
import { pathOfPreview } from '#content/preview.ts';
import { env } from '#lib/env.ts';
import { isSecret } from '#lib/secrets.ts';

const COOKIE = '__prerender_bypass';
const HOUR_S = 3_600;

/** Contentful's preview button, which opens a tab: from here on this browser sees what is being written, for an hour. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if (!isSecret(searchParams.get('secret'), env.CONTENTFUL_PREVIEW_SECRET)) return answer(401);
  const location = pathOfPreview(searchParams);
  if (!location) return answer(404);
  (await draftMode()).enable();
  await keepToOurselves();
  return answer(307, { location });
}

/** Next's cookie would be sent along from other sites, too, and for as long as the browser is open. */
async function keepToOurselves(): Promise<void> {
  const jar = await cookies();
  const value = jar.get(COOKIE)?.value ?? '';
  const secure = env.SITE_URL.startsWith('https:');
  jar.set({ name: COOKIE, value, httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: HOUR_S });
}

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', ...headers } });
