import { cookies } from 'next/headers';
import { pathBefore } from '#content/preview.ts';
import { isFromOurPages } from '#lib/form-body.ts';

/** The button above every page in draft mode: back to what is published, on the same page. */
export async function POST(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  if (!isFromOurPages(request)) return new Response(null, { status: 403, headers });
  (await cookies()).set({
    name: '__prerender_bypass',
    value: '',
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 0,
  });
  return new Response(null, { status: 303, headers: { ...headers, location: pathBefore(request) } });
}
