import { getTranslations } from 'next-intl/server';
import type { PolicyVersion, Said } from '#content/compare.ts';
import { dateInWords } from '#i18n/dates.ts';
import type { Locale } from '#i18n/routing.ts';
import { wholeAddress } from '#lib/addresses.ts';
import { escaped } from '#lib/markup.ts';
import type { Cell } from './cells.ts';
import type { Comparison } from './comparison.ts';
import { LICENCE_URL } from './downloads/addresses.ts';
import { drawnPieces } from './drawn-pieces.ts';
import type { Redline } from './kept-redline.ts';
import { hrefOf } from './pairs.ts';
import { isMarked, type Point } from './points.ts';
import { currentState } from './states/known.ts';

/**
 * One point of a pair as HTML for a page of someone else: no script, no frame, no style, no picture. It is a `<figure>`: what stands in
 * a `<blockquote>` passes for the words of a document, so only words of a document stand in one. Every text has its label in front,
 * and date, address and licence come along.
 */
export async function embedOf(
  { pair, earlier, later, reviewedOn }: Comparison,
  point: Point,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'ComparePage' });
  const { provision, marks } = point;
  const names = { earlier: escaped(earlier.shortTitle), later: escaped(later.shortTitle) };
  const both = t('between', { earlier: earlier.shortTitle, later: later.shortTitle });
  const address = wholeAddress(hrefOf(pair, 'marks'), locale, provision.slug);
  const source = t('embed.source', { day: dateInWords(currentState()?.date ?? reviewedOn, locale) });
  return [
    `<figure lang="${locale}">`,
    `<figcaption><strong>${escaped(provision.topic)}</strong></figcaption>`,
    ...(isMarked(marks) ? [paragraph(t.markup('embed.legend', { ...MARKUP, ...names }))] : []),
    ...(marks.summary ? summaryHtml(`${both}. ${t('embed.summary')}`, marks.summary, locale) : []),
    ...(marks.quotation ? quotationHtml(`${both}. ${t('embed.quotation')}`, marks.quotation, quotedSide(point)) : []),
    ...sideHtml(earlier, point.earlier, point, t),
    ...sideHtml(later, point.later, point, t),
    paragraph(`${link(address, source)}. ${link(LICENCE_URL, t('embed.licence'))}`),
    '</figure>',
  ].join('\n');
}

const MARKUP = { del: (words: string) => `<del>${words}</del>`, ins: (words: string) => `<ins>${words}</ins>` };

type Words = Awaited<ReturnType<typeof getTranslations<'ComparePage'>>>;

/** What of one side is not marked above, and how well it is known. */
function sideHtml({ shortTitle }: PolicyVersion, cell: Cell, { marks }: Point, t: Words): string[] {
  if (cell.kind !== 'text') return emptyHtml(`${shortTitle}: ${t(`labels.${cell.kind}`)}`, cell, t);
  const { summary, quotation, quotedIn, lang, confidence, sources } = cell.text;
  const place = { lang: quotedIn ?? lang, url: sources[0]?.url };
  const known = confidence ? ` ${t(`confidence.${confidence}`)}` : '';
  return [
    ...(summary && !marks.summary ? summaryHtml(`${shortTitle}. ${t('embed.summary')}`, summary, lang) : []),
    ...(quotation && !marks.quotation ? quotationHtml(`${shortTitle}. ${t('embed.quotation')}`, quotation, place) : []),
    ...(known ? [paragraph(escaped(`${shortTitle}:${known}`))] : []),
  ];
}

/** Nothing found, or nothing there; with what is known around it, whom to ask, and where that comes from. */
function emptyHtml(label: string, cell: Exclude<Cell, { kind: 'text' }>, t: Words): string[] {
  const said = paragraph(`${escaped(label)}.`);
  if (cell.kind === 'absent' || !cell.text) return [said];
  const { note, ask, lang, sources } = cell.text;
  const around = [note, ask].flatMap((words) => (words ? [`<p lang="${lang}">${escaped(words)}</p>`] : []));
  const links = sources.map(({ url, title }) => link(url, title)).join('; ');
  return [said, ...around, ...(links ? [paragraph(`${t('sourcesOf')}: ${links}.`)] : [])];
}

function quotedSide({ earlier, later }: Point): Place {
  const { text } = later.kind === 'text' ? later : earlier.kind === 'text' ? earlier : { text: undefined };
  return { lang: text?.quotedIn, url: text?.sources[0]?.url };
}

const summaryHtml = (label: string, words: Said<'summary'> | Redline<'summary'>, lang: Locale): string[] => [
  paragraph(`<b>${escaped(label)}:</b>`),
  `<p lang="${lang}">${wordsHtml(words)}</p>`,
];

type Place = { lang?: Locale; url?: string };

const quotationHtml = (label: string, words: Said<'quotation'> | Redline<'quotation'>, { lang, url }: Place) => [
  paragraph(`<b>${escaped(label)}:</b>`),
  `<blockquote${lang ? ` lang="${lang}"` : ''}${url ? ` cite="${escaped(url)}"` : ''}>${wordsHtml(words)}</blockquote>`,
];

function wordsHtml(words: string | Redline<'summary' | 'quotation'>): string {
  if (typeof words === 'string') return escaped(words);
  const tags = { same: '', added: 'ins', removed: 'del' } as const;
  return drawnPieces(words)
    .map(({ kind, text }) => (tags[kind] ? `<${tags[kind]}>${escaped(text)}</${tags[kind]}>` : escaped(text)))
    .join('');
}

const paragraph = (html: string) => `<p>${html}</p>`;
const link = (address: string, words: string) => `<a href="${escaped(address)}">${escaped(words)}</a>`;
