import { oneFile } from '#features/toolkit/files/one-file.ts';
import { isLocale } from '#i18n/routing.ts';

export const dynamic = 'error';
export const generateStaticParams = () => [];

/** The one small file to send on: opens from a phone without a connection. */
export async function GET(_: Request, { params }: RouteContext<'/data/[locale]/sop130.html'>): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return new Response(await oneFile(locale), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="sop130-${locale}.html"`,
    },
  });
}
