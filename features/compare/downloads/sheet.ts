import { dateInWords } from '#i18n/dates.ts';
import { bareAddress } from '#lib/addresses.ts';
import type { Block, ColumnsBlock, LabelBlock, Run, Sheet, TextBlock } from '#pdf/sheet.ts';
import { drawnPieces } from '../drawn-pieces.ts';
import type { ComparisonDocument, DocumentPoint, DocumentSegment, DocumentSide, DocumentText } from './schema.ts';
import { sourceList, sourceRuns, versionsBlock } from './sheet-parts.ts';
import { type Words, wordsIn } from './words.ts';

/** A comparison as it is printed: what changes first, then every point in a frame, with marks, labels, grounds and sources. */
export async function comparisonSheet(document: ComparisonDocument): Promise<Sheet> {
  const words = await wordsIn(document.language);
  const { t, tData, tSite } = words;
  const day = dateInWords(document.state?.date ?? document.reviewedOn, document.language);
  return {
    title: document.title,
    author: tData('author'),
    subject: document.lead,
    language: document.language,
    date: document.state?.date ?? document.reviewedOn,
    footer: `${bareAddress(document.address)} · ${day}`,
    pageOf: tData('pageOf', { page: '{page}', pages: '{pages}' }),
    blocks: [
      bold(`${tSite('name')} ${tSite('place')}`, 's'),
      { ...text(document.title, '3xl', 'H1'), gap: 14 },
      { ...text(document.lead, 'l'), gap: 8 },
      ...groundsOfWhole(document, words),
      { ...bold(t('count', { count: document.points.length }), 'm'), gap: 16 },
      countsBlock(document),
      heading(t('versions')),
      versionsBlock(document, words),
      heading(t('short')),
      shortBlock(document),
      heading(t('points')),
      legend(words),
      ...document.points.flatMap((point) => pointBlocks(point, document, words)),
      heading(words.tSources('title')),
      sourceList(document),
      heading(document.licence.name),
      { ...text(`${document.licence.words} ${document.licence.url}`, 's'), gap: 4 },
    ],
  };
}

const text = (words: string, size: TextBlock['size'], role: TextBlock['role'] = 'P', lang?: string): TextBlock => ({
  kind: 'text',
  runs: [{ text: words, weight: role === 'P' ? 'normal' : 'bold' }],
  size,
  role,
  lang,
});
const bold = (words: string, size: TextBlock['size']): TextBlock => ({
  kind: 'text',
  runs: [{ text: words, weight: 'bold' }],
  size,
});
const soft = (runs: Run[]): TextBlock => ({ kind: 'text', runs, size: 'xs', tone: 'ink-soft' });
const heading = (words: string): TextBlock => ({ ...text(words, 'xl', 'H2'), gap: 24 });

function groundsOfWhole({ reviewedOn, state, notice, language }: ComparisonDocument, { tData, tSite }: Words): Block[] {
  const checked = tSite.markup('reviewed', { date: () => dateInWords(reviewedOn, language) });
  const kept = state ? `${tData('state', { day: dateInWords(state.date, language) })} ${state.address}` : '';
  return [soft([{ text: `${checked}. ${kept}` }]), { ...text(notice, 's'), gap: 6 }];
}

function countsBlock({ counts }: ComparisonDocument): Block {
  const rows = counts.map(({ count, words }) => [bold(String(count), 'l'), text(words, 'm')]);
  return { kind: 'rows', shares: [1, 9], rows };
}

function shortBlock({ points }: ComparisonDocument): Block {
  const rows = points.map(({ number, topic, says, standing, language }) => [
    bold(String(number), 's'),
    { ...bold(topic, 's'), lang: language },
    text(says, 's', 'P', language),
    soft([{ text: standing.words }]),
  ]);
  return { kind: 'rows', shares: [1, 5, 9, 4], rows };
}

/** The page's own sentence, its examples marked as the texts below are. */
function legend({ t }: Words): Block {
  const runs = t
    .markup('keyMarks', { del: (words) => `\u0001-${words}\u0001`, ins: (words) => `\u0001+${words}\u0001` })
    .split('\u0001')
    .map((part): Run => {
      if (part.startsWith('-')) return { text: part.slice(1), mark: { kind: 'removed', spoken: part.slice(1) } };
      return part.startsWith('+')
        ? { text: part.slice(1), mark: { kind: 'added', spoken: part.slice(1) } }
        : { text: part };
    });
  return {
    kind: 'text',
    size: 's',
    runs: [{ text: `${t('key')} `, weight: 'bold' }, ...runs, { text: ` ${t('keyLayers')}` }],
  };
}

function pointBlocks(point: DocumentPoint, document: ComparisonDocument, words: Words): Block[] {
  const { number, topic, says, language } = point;
  const head: Block[] = [
    { ...text(`${number}. ${topic}`, '2xl', 'H3', language) },
    { ...text(says, 'm', 'P', language), gap: 3 },
  ];
  return [
    { kind: 'together', blocks: head, withNext: true, gap: 22 },
    { kind: 'card', parts: partsOf(point, document, words), gap: 8 },
  ];
}

function partsOf(point: DocumentPoint, { earlier, later }: ComparisonDocument, words: Words): Block[][] {
  const { marks, notMarked, adopted } = point;
  const { t } = words;
  const names = { earlier: earlier.shortTitle, later: later.shortTitle };
  const leaf = (name: 'earlier' | 'later') => leafBlocks(names[name], point[name], words);
  const unmarked = notMarked ? [soft([{ text: notMarked }])] : [];
  const parts: Block[][] =
    (marks.summary ?? marks.quotation)
      ? [mergedBlocks(point, names, words)]
      : [together(leaf('earlier')), together([...leaf('later'), ...unmarked])];
  return adopted ? [...parts, [adoptedBlock(t('adopted'), adopted, words)]] : parts;
}

const together = (blocks: Block[]): Block[] => [{ kind: 'together', blocks }];

/** Both versions in one marked text; below, what of each is not marked, and what it rests on. */
function mergedBlocks(point: DocumentPoint, names: { earlier: string; later: string }, words: Words): Block[] {
  const { marks, earlier, later } = point;
  const marked = (['summary', 'quotation'] as const).flatMap((kind) => {
    const segments = marks[kind];
    const shown = [...later.texts, ...earlier.texts].find((each) => each.kind === kind);
    return segments && shown ? textBlocks(shown, words, markedRuns(segments, words)) : [];
  });
  const rest = (side: DocumentSide) => side.texts.filter(({ kind }) => !(kind in marks) || !marks[kind as 'summary']);
  const columns = (
    [
      ['earlier', earlier],
      ['later', later],
    ] as const
  ).map(([name, side]) => [
    bold(names[name], 'xs'),
    ...rest(side).flatMap((each) => textBlocks(each, words)),
    ...groundsBlocks(side, words),
  ]);
  return together([
    bold(words.t('between', names), 's'),
    ...marked,
    { kind: 'columns', shares: [1, 1], columns, gap: 12 },
  ]);
}

const leafBlocks = (name: string, side: DocumentSide, words: Words): Block[] => [
  bold(name, 's'),
  ...side.texts.flatMap((each) => textBlocks(each, words)),
  ...groundsBlocks(side, words),
];

function adoptedBlock(title: string, side: DocumentSide, words: Words): ColumnsBlock {
  const texts = side.texts.flatMap((each) => textBlocks(each, words, undefined, 's'));
  return { kind: 'columns', shares: [2, 3], columns: [[bold(title, 's')], [...texts, ...groundsBlocks(side, words)]] };
}

const FRAMES: Record<DocumentText['kind'], LabelBlock['frame']> = {
  summary: 'thin',
  quotation: 'heavy',
  translation: 'thin',
  none: 'dashed',
  absent: 'dashed',
};

/** The label before every text. Only words of a document stand at the bar, and only our summaries are large. */
function textBlocks(
  { kind, label, language, section, text: plain }: DocumentText,
  { t, locale }: Words,
  runs: Run[] = [{ text: plain }],
  size: TextBlock['size'] = kind === 'summary' ? 'l' : 'm',
): Block[] {
  const after = section && kind === 'quotation' ? t('section', { section }) : undefined;
  const lang = language === locale ? undefined : language;
  const blocks: Block[] = [
    { kind: 'label', text: label, frame: FRAMES[kind], after },
    { kind: 'text', runs, size, lang, gap: 5 },
  ];
  return kind === 'quotation' ? [{ kind: 'quote', blocks, gap: 9 }] : [{ kind: 'together', blocks, gap: 9 }];
}

function markedRuns(segments: DocumentSegment[], { t }: Words): Run[] {
  const spoken = { added: ['added', 'endAdded'], removed: ['removed', 'endRemoved'] } as const;
  return drawnPieces(segments).map(({ kind, text: words }): Run => {
    if (kind === 'same') return { text: words };
    const [start, end] = spoken[kind];
    return { text: words, mark: { kind, spoken: `${t(`marks.${start}`)} ${words} ${t(`marks.${end}`)}` } };
  });
}

function groundsBlocks({ inherited, confidence, note, ask, sources }: DocumentSide, words: Words): Block[] {
  const said = [note, ask].filter((each) => each !== null).join(' ');
  const runs: Run[] = [
    ...(inherited ? [{ text: `${inherited.words}\n`, weight: 'semibold' as const }] : []),
    ...(confidence ? [{ text: `${confidence.words} `, weight: 'semibold' as const }] : []),
    { text: said },
  ];
  return [
    ...(runs.length > 1 || said ? [soft(runs)] : []),
    ...(sources.length > 0 ? [soft(sourceRuns(sources, words))] : []),
  ];
}
