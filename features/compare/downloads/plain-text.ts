import { dateInWords } from '#i18n/dates.ts';
import { wrapText } from '#lib/wrap-text.ts';
import { marksInText } from './marked-runs.ts';
import type {
  ComparisonDocument,
  DocumentPoint,
  DocumentSegment,
  DocumentSide,
  DocumentSource,
  DocumentText,
  DocumentVersion,
} from './schema.ts';
import { type Words, wordsIn } from './words.ts';

const INDENT = '   ';

/** A comparison that can be read in a mail: no line too long, marks as signs, each text below its label. */
export async function comparisonText(document: ComparisonDocument): Promise<string> {
  const words = await wordsIn(document.language);
  return `${[
    underlined(document.title, '='),
    wrapText(document.lead),
    groundsOfWhole(document, words),
    wrapText(document.notice),
    section(words.t('key'), wrapText(legendOf(words))),
    section(
      words.t('versions'),
      [document.earlier, document.later].map((each) => versionText(each, words)).join('\n\n'),
    ),
    section(words.t('count', { count: document.points.length }), countsOf(document)),
    underlined(words.t('points'), '-'),
    ...document.points.map((point) => pointText(point, document, words)),
    section(document.licence.name, wrapText(`${document.licence.words} ${document.licence.url}`)),
  ].join('\n\n')}\n`;
}

const underlined = (title: string, line: string) => `${wrapText(title)}\n${line.repeat(Math.min(title.length, 76))}`;
const section = (title: string, text: string) => `${underlined(title, '-')}\n${text}`;

function groundsOfWhole({ reviewedOn, state, address, language }: ComparisonDocument, { tData, tSite }: Words): string {
  const checked = tSite.markup('reviewed', { date: () => dateInWords(reviewedOn, language) });
  const kept = state ? [tData('state', { day: dateInWords(state.date, language) }), state.address] : [];
  return [checked, ...kept, address].join('\n');
}

const legendOf = ({ tData }: Words) => tData('legend', { removed: '[-…-]', added: '{+…+}' });

const countsOf = ({ counts }: ComparisonDocument) =>
  counts.map(({ count, words }) => `${String(count).padStart(4)}  ${words}`).join('\n');

function versionText(version: DocumentVersion, { locale }: Words): string {
  const { title, issuer, status, datedOn, held, heldNote, sources } = version;
  return [
    wrapText(title),
    wrapText(`${status.words} · ${dateInWords(datedOn, locale)}`, INDENT),
    wrapText(issuer, INDENT),
    wrapText(`${held.words} ${heldNote}`, INDENT),
    ...sources.map(sourceText),
  ].join('\n');
}

function pointText(point: DocumentPoint, { earlier, later }: ComparisonDocument, words: Words): string {
  const { number, topic, says, standing, marks, notMarked, adopted, address } = point;
  const { t } = words;
  const names = { earlier: earlier.shortTitle, later: later.shortTitle };
  const isMarked = marks.summary ?? marks.quotation;
  return [
    wrapText(`${number}. ${topic}`, '', INDENT),
    wrapText(`${says} (${standing.words})`, INDENT),
    ...(isMarked ? [wrapText(`${t('between', names)}:`, INDENT), ...markedTexts(point, words)] : []),
    sideText(names.earlier, point.earlier, marks, words),
    sideText(names.later, point.later, marks, words),
    ...(notMarked ? [wrapText(notMarked, INDENT)] : []),
    ...(adopted ? [sideText(t('adopted'), adopted, {}, words)] : []),
    wrapText(address, INDENT),
  ].join('\n\n');
}

type Marks = Partial<Record<'summary' | 'quotation', DocumentSegment[] | null>>;

function markedTexts({ marks, earlier, later }: DocumentPoint, words: Words): string[] {
  return (['summary', 'quotation'] as const).flatMap((kind) => {
    const segments = marks[kind];
    const text = [...later.texts, ...earlier.texts].find((each) => each.kind === kind);
    return segments && text ? [labelled({ ...text, text: marksInText(segments) }, words)] : [];
  });
}

/** What of a side is not shown with marks above, and what it rests on. */
function sideText(name: string, side: DocumentSide, marks: Marks, words: Words): string {
  const { locale, t } = words;
  const rest = side.texts.filter(({ kind }) => !(kind === 'summary' || kind === 'quotation') || !marks[kind]);
  const grounds = [side.inherited?.words, side.confidence?.words, side.note, side.ask].filter(Boolean);
  return [
    wrapText(`${name} (${dateInWords(side.datedOn, locale)})`, INDENT),
    ...rest.map((text) => labelled(text, words)),
    ...(grounds.length > 0 ? [wrapText(grounds.join(' '), INDENT)] : []),
    ...(side.sources.length > 0 ? [`${INDENT}${t('sourcesOf')}:`] : []),
    ...side.sources.map(sourceText),
  ].join('\n');
}

/** The label before every text; quotation marks only around words that are not ours. */
function labelled({ kind, label, section: place, text }: DocumentText, { t, tData }: Words): string {
  const shown = kind === 'quotation' ? tData('quoted', { words: text }) : text;
  const where = place && kind === 'quotation' ? ` (${t('section', { section: place })})` : '';
  return `${wrapText(`${label}${where}:`, INDENT)}\n${wrapText(shown, INDENT.repeat(2))}`;
}

function sourceText({ title, confidence, url, note }: DocumentSource): string {
  return wrapText(`- ${title} (${confidence.words}). ${note ? `${note} ` : ''}${url}`, INDENT, '  ');
}
