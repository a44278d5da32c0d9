import { getTranslations } from 'next-intl/server';
import { defaultLocale, isLocale, type Locale } from '#i18n/routing.ts';
import { findPair, nearestPairs, type Pair } from '../pairs.ts';
import { downloadPath, type Format, FORMATS } from './addresses.ts';
import { absolute } from '#lib/addresses.ts';
import { drawPdf } from '#pdf/draw.ts';
import { currentState } from '../states/known.ts';
import { comparisonDocument } from './document.ts';
import { comparisonText } from './plain-text.ts';
import type { ComparisonDocument } from './schema.ts';
import { comparisonSheet } from './sheet.ts';
import { comparisonTable } from './table.ts';

const TYPES: Record<Format, string> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
};

const DRAWN: Record<Format, (document: ComparisonDocument) => BodyInit | Promise<BodyInit>> = {
  json: (document) => `${JSON.stringify(document, undefined, 1)}\n`,
  csv: comparisonTable,
  txt: comparisonText,
  pdf: async (document) => new Uint8Array(await drawPdf(await comparisonSheet(document))),
};

const OPEN = { 'access-control-allow-origin': '*' };

/** A comparison as a file, or 404 with the addresses of those there are, the nearest first. */
export async function comparisonAnswer(asked: { locale: string; a: string; file: string }): Promise<Response> {
  const { pair, locale, format } = parse(asked);
  const known = format && isLocale(asked.locale) ? findPair(pair) : undefined;
  const state = currentState();
  const document = known && (await comparisonDocument(known, locale, state));
  if (!format || !document) return missing(pair, locale, format);
  return new Response(await DRAWN[format](document), {
    headers: {
      ...OPEN,
      'content-type': TYPES[format],
      'x-state': state?.date ?? 'none', // with it cache-handler.mjs knows that this is older than a newer state
      'content-disposition': `inline; filename="sop130-${pair.a}-${pair.b}-${locale}.${format}"`,
    },
  });
}

type Asked = { pair: Pair; locale: Locale; format: Format | undefined };

function parse({ locale, a, file }: { locale: string; a: string; file: string }): Asked {
  const format = FORMATS.find((each) => file.endsWith(`.${each}`));
  const b = format ? file.slice(0, -format.length - 1) : file;
  return { pair: { a, b }, locale: isLocale(locale) ? locale : defaultLocale, format };
}

async function missing(asked: Pair, locale: Locale, format: Format = 'json'): Promise<Response> {
  const nearest = nearestPairs(asked).map((pair) => absolute(downloadPath(pair, locale, format)));
  if (format === 'json') return Response.json({ status: 'unknown', nearest }, { status: 404, headers: OPEN });
  const t = await getTranslations({ locale, namespace: 'CompareData' });
  return new Response(`${t('missing')}\n\n${nearest.join('\n')}\n`, {
    status: 404,
    headers: { ...OPEN, 'content-type': 'text/plain; charset=utf-8' },
  });
}
