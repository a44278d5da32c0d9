import type { PolicyVersion, ProvisionText } from '#content/compare.ts';
import type { Source } from '#content/sources.ts';
import { dateInWords } from '#i18n/dates.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Cell } from '../cells.ts';
import type { DocumentSide, DocumentSource, DocumentText } from './schema.ts';
import type { Words } from './words.ts';

/** One version's side of a point: what is known of it, and what that rests on. */
export function sideOf(version: PolicyVersion, cell: Cell, words: Words, none?: string): DocumentSide {
  const text = cell.kind === 'absent' ? undefined : cell.text;
  const from = cell.kind === 'text' ? cell.from : undefined;
  return {
    version: version.slug,
    datedOn: version.datedOn,
    texts: cell.kind === 'text' ? textsOf(cell.text, words) : [emptyText(cell.kind, words, none)],
    inherited: from ? { from: from.slug, datedOn: from.datedOn, words: inheritedIn(words, from.datedOn) } : null,
    confidence: text?.confidence ? { code: text.confidence, words: words.t(`confidence.${text.confidence}`) } : null,
    note: text?.note ?? null,
    ask: text?.ask ?? null,
    sources: sourcesOf(text?.sources ?? [], words),
    reviewedOn: text?.reviewedOn ?? null,
  };
}

const inheritedIn = ({ t, locale }: Words, datedOn: string) =>
  t('inheritedFrom', { day: dateInWords(datedOn, locale) });

/** Each text apart and with its label; the translation only for readers of another language, as on the page. */
function textsOf({ summary, quotation, translation, section, lang, quotedIn }: ProvisionText, words: Words) {
  const { t, locale } = words;
  const of = (kind: DocumentText['kind'], language: Locale, text: string | undefined): DocumentText[] =>
    text ? [{ kind, label: t(`labels.${kind}`), language, text, section: section ?? null }] : [];
  const isTranslated = quotation && quotedIn !== locale && lang === locale;
  return [
    ...of('summary', lang, summary),
    ...of('quotation', quotedIn ?? lang, quotation),
    ...of('translation', lang, isTranslated ? translation : undefined),
  ];
}

function emptyText(kind: 'none' | 'absent', { t, locale }: Words, none = t('noneText')): DocumentText {
  const text = kind === 'none' ? none : t('absentText');
  return { kind, label: t(`labels.${kind}`), language: locale, text, section: null };
}

export function sourcesOf(sources: Source[], { tSources }: Words): DocumentSource[] {
  return sources.map(({ title, publisher, url, publishedOn, language, confidence, note }) => ({
    title,
    publisher,
    url,
    publishedOn: publishedOn ?? null,
    language,
    confidence: { code: confidence, words: tSources(`confidence.${confidence}`) },
    note: note ?? null,
  }));
}
