import { getTranslations } from 'next-intl/server';
import { cardOf, metadataOf } from '#components/metadata.ts';
import type { ToolkitItem } from '#content/toolkit.ts';
import { pictureFor } from '#features/share/pictures.ts';
import { type Drawn, wholeKit } from '#features/toolkit/files/kit-files.ts';
import { isLocale, type Locale } from '#i18n/routing.ts';
import { wholeAddress } from '#lib/addresses.ts';
import { logError } from '#lib/log.ts';

export const dynamic = 'error';
/** Drawn when it is first asked for, then kept until the content is another. */
export const generateStaticParams = () => [];

/** The whole tool kit of a language in one ZIP. */
export async function GET(_: Request, { params }: RouteContext<'/data/[locale]/toolkit/kit.zip'>): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const zip = await wholeKit(locale, (item) => drawnFor(item, locale)).catch((error: unknown) => {
    logError('toolkit.zip', error);
  });
  if (!zip) return failed(locale);
  return new Response(new Uint8Array(zip), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="sop130-kit-${locale}.zip"`,
    },
  });
}

/** Kept nowhere (`cache-handler.mjs`): the next one who asks may get the file. */
async function failed(locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'ToolkitPaper' });
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-language': locale, 'retry-after': '60' };
  return new Response(`${t('failed')}\n\n${wholeAddress('/toolkit', locale)}\n`, { status: 503, headers });
}

/** The same picture as the item's page offers: pictures are drawn one at a time, with turns for others in between. */
async function drawnFor({ slug, title, summary }: ToolkitItem, locale: Locale): Promise<Drawn[]> {
  const head = metadataOf({ folder: '/toolkit/[slug]', slug }, locale, { title, description: summary });
  const card = cardOf(head);
  return card ? [{ folder: 'pictures', ending: 'png', bytes: (await pictureFor(card, 'portrait')).png }] : [];
}
