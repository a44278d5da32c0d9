import { csvOf } from '#lib/csv.ts';
import { marksInText } from './marked-runs.ts';
import type { ComparisonDocument, DocumentPoint, DocumentSide, DocumentSource, DocumentText } from './schema.ts';

type Row = { point: DocumentPoint; name: 'earlier' | 'later' | 'adopted'; side: DocumentSide; text: DocumentText };

/** The same in every language: programs and formulas rely on them. Each with what stands in it. */
const COLUMNS: Record<string, (row: Row, document: ComparisonDocument) => string | number> = {
  point: ({ point }) => point.number,
  slug: ({ point }) => point.slug,
  topic: ({ point }) => point.topic,
  says: ({ point }) => point.says,
  standing: ({ point }) => point.standing.code,
  standing_words: ({ point }) => point.standing.words,
  side: ({ name }) => name,
  version: ({ side }) => side.version,
  version_date: ({ side }) => side.datedOn,
  kind: ({ text }) => text.kind,
  label: ({ text }) => text.label,
  language: ({ text }) => text.language,
  text: ({ text }) => text.text,
  marked: ({ point, name, text }) => (name === 'adopted' ? '' : markedOf(point, text)),
  section: ({ text }) => text.section ?? '',
  inherited_from: ({ side }) => side.inherited?.from ?? '',
  confidence: ({ side }) => side.confidence?.code ?? '',
  confidence_words: ({ side }) => side.confidence?.words ?? '',
  note: ({ side }) => side.note ?? '',
  ask: ({ side }) => side.ask ?? '',
  sources: ({ side }) => side.sources.map(sourceInLine).join('\n'),
  checked_on: ({ side }) => side.reviewedOn ?? '',
  address: ({ point }) => point.address,
  state: (_, { state }) => state?.date ?? '',
  licence: (_, { licence }) => `${licence.name} ${licence.url}`,
};

/** A table with a row for each text, so that each has its label, date and sources beside it. */
export function comparisonTable(document: ComparisonDocument): string {
  const rows = document.points.flatMap(rowsOf);
  return csvOf([Object.keys(COLUMNS), ...rows.map((row) => Object.values(COLUMNS).map((cell) => cell(row, document)))]);
}

function rowsOf(point: DocumentPoint): Row[] {
  return (['earlier', 'later', 'adopted'] as const).flatMap((name) => {
    const side = point[name];
    return side ? side.texts.map((text) => ({ point, name, side, text })) : [];
  });
}

function markedOf({ marks }: DocumentPoint, { kind }: DocumentText): string {
  const segments = kind === 'summary' || kind === 'quotation' ? marks[kind] : null;
  return segments ? marksInText(segments) : '';
}

function sourceInLine({ title, confidence, url, note }: DocumentSource): string {
  return `${title} (${confidence.words}): ${url}${note ? ` (${note})` : ''}`;
}
