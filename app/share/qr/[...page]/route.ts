import { pageAt } from '#i18n/paths.ts';
import { absolute } from '#lib/addresses.ts';
import { qrPng, qrSvg } from '#lib/qr.ts';
import { spoken } from '#i18n/spoken.ts';
import { headIn } from '../../../[locale]/heads.ts';

export const dynamic = 'force-dynamic';

/**
 * The address of a page as a code to scan, at `/share/qr` + the page's address + `.svg` or `.png`. It holds the address and nothing
 * else. 404 where there is no such page, or none that may be shared.
 */
export async function GET(_: Request, { params }: RouteContext<'/share/qr/[...page]'>): Promise<Response> {
  const asked = `/${(await params).page.join('/')}`;
  const [, path = '', kind] = /^(.+)\.(svg|png)$/.exec(asked) ?? [];
  const title = await titleAt(path);
  if (!title) return new Response(null, { status: 404 });
  const address = absolute(path);
  const headers = { 'cache-control': 'public, s-maxage=3600' };
  if (kind === 'svg')
    return new Response(qrSvg(address, title), { headers: { ...headers, 'content-type': 'image/svg+xml' } });
  return new Response(new Uint8Array(await qrPng(address)), { headers: { ...headers, 'content-type': 'image/png' } });
}

/** A page that has metadata may be shared: the same rule as for its picture. */
async function titleAt(path: string): Promise<string | undefined> {
  const page = pageAt(path);
  const head = page && (await headIn(page.folder));
  if (!head) return undefined;
  const metadata = await spoken.run(page.locale, () => head({ params: Promise.resolve(page.params) }));
  return typeof metadata.title === 'string' && metadata.openGraph ? metadata.title : undefined;
}
