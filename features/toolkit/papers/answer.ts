import { getTranslations } from 'next-intl/server';
import type { ToolkitItem } from '#content/toolkit.ts';
import { defaultLocale, isLocale, type Locale } from '#i18n/routing.ts';
import { absolute, wholeAddress } from '#lib/addresses.ts';
import { logError } from '#lib/log.ts';
import { nearestTo } from '../nearest.ts';
import { paperPath } from './addresses.ts';
import { listPapers, toolkitPaper } from './paper.ts';

const OFFERED = 3;
const TRY_AGAIN_SECONDS = '60';

/** The PDF of an item, or 404 with the addresses of those named most like it, or 503 with the address of its page. */
export async function paperAnswer(asked: { locale: string; file: string }): Promise<Response> {
  const locale = isLocale(asked.locale) ? asked.locale : defaultLocale;
  const slug = asked.file.replace(/\.pdf$/, '');
  const items = (await listPapers(locale)).map(({ item }) => item);
  const item = items.find((each) => each.slug === slug);
  if (!item || !isLocale(asked.locale) || slug === asked.file) return missing(slug, items, locale);
  try {
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="sop130-${slug}-${locale}.pdf"`,
    };
    return new Response(new Uint8Array(await toolkitPaper(slug, locale)), { headers });
  } catch (error) {
    logError('toolkit.pdf', error);
    return failed(item, locale);
  }
}

async function missing(slug: string, items: ToolkitItem[], locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'ToolkitPaper' });
  const nearest = nearestTo(slug, items, OFFERED).map((each) => absolute(paperPath(each.slug, locale)));
  return plain(`${t('missing')}\n\n${nearest.join('\n')}\n`, locale, { status: 404 });
}

/** Kept nowhere (`cache-handler.mjs`): the next one who asks may get the file. */
async function failed({ slug }: ToolkitItem, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'ToolkitPaper' });
  const page = wholeAddress({ folder: '/toolkit/[slug]', slug }, locale);
  return plain(`${t('failed')}\n\n${page}\n`, locale, { status: 503, headers: { 'retry-after': TRY_AGAIN_SECONDS } });
}

function plain(text: string, locale: Locale, { status, headers }: { status: number; headers?: HeadersInit }): Response {
  const type = { 'content-type': 'text/plain; charset=utf-8', 'content-language': locale };
  return new Response(text, { status, headers: { ...type, ...headers } });
}
