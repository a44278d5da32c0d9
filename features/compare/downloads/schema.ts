import { z } from 'zod';
import { confidence, datedOn, day } from '#content/types/fields.ts';
import { locales } from '#i18n/routing.ts';

/** What a text is. A summary is ours: whoever shows one says so. */
export const KINDS = ['summary', 'quotation', 'translation', 'none', 'absent'] as const;

const language = z
  .enum(locales)
  .describe('The language the words are in. Not the reader’s where a translation is missing.');
const words = z.string().min(1);

/** A stable word for programs, and what the page calls it. */
const coded = <Code extends string>(codes: readonly Code[]) => z.strictObject({ code: z.enum(codes), words });

const source = z
  .strictObject({
    title: words,
    publisher: words,
    url: z.url(),
    publishedOn: datedOn.nullable(),
    language: z.enum(locales).describe('Of the source itself.'),
    confidence: coded(confidence.options),
    note: words.nullable(),
  })
  .meta({ id: 'Source' });

const text = z
  .strictObject({
    kind: z
      .enum(KINDS)
      .describe(
        'summary: our own words, never to be quoted as the policy’s. quotation: words of the document. translation: ours, of a quotation. none: no source found. absent: the version is known to hold nothing here.',
      ),
    label: words.describe('The kind in words. Keep it beside the text.'),
    language,
    text: words,
    section: words.nullable().describe('Section of SOP 130, where it is known.'),
  })
  .meta({ id: 'Text' });

const side = z
  .strictObject({
    version: words.describe('Slug of the version.'),
    datedOn: datedOn.describe('Date of the version.'),
    texts: z.array(text).min(1),
    inherited: z
      .strictObject({ from: words, datedOn, words })
      .nullable()
      .describe('The version whose text stands unchanged here, as far as known.'),
    confidence: coded(confidence.options).nullable(),
    note: words.nullable(),
    ask: words.nullable().describe('Whom to ask for what was not found.'),
    sources: z.array(source),
    reviewedOn: day.nullable(),
  })
  .meta({ id: 'Side' });

const segment = z
  .strictObject({
    kind: z.enum(['same', 'added', 'removed']),
    text: z.string(),
    earlier: z
      .string()
      .optional()
      .describe(
        'How the earlier text spells what stays, where that differs in what is not marked: space, quotes, dashes.',
      ),
  })
  .meta({ id: 'Segment' });

const marks = z
  .array(segment)
  .nullable()
  .describe(
    'Joined, `same` and `added` give the later text; `same` (its `earlier`, where it has one) and `removed` the earlier. Null: nothing is marked.',
  );

const version = z
  .strictObject({
    slug: words,
    title: words,
    shortTitle: words,
    language,
    issuer: words,
    status: coded(['superseded', 'draft', 'proposal', 'adopted', 'in-force']),
    datedOn,
    held: coded(['whole', 'part', 'fragments', 'none']).describe('How much of its text we hold.'),
    heldNote: words,
    sources: z.array(source),
  })
  .meta({ id: 'Version' });

export const STANDINGS = [
  'changed',
  'added',
  'removed',
  'same',
  'identical',
  'inherited',
  'unclear',
  'no-earlier',
  'no-later',
  'no-source',
] as const;

const point = z
  .strictObject({
    number: z.int().min(1),
    slug: words,
    address: z.url(),
    topic: words,
    says: words.describe('What changes, in a sentence.'),
    language,
    standing: coded(STANDINGS),
    earlier: side,
    later: side,
    adopted: side
      .nullable()
      .describe('What was adopted in the end, as far as known; null in a pair whose page does not show it.'),
    marks: z.strictObject({ summary: marks, quotation: marks }),
    notMarked: words.nullable().describe('Why nothing is marked, where that is so.'),
  })
  .meta({ id: 'Point' });

/** `/data/{locale}/compare/{a}/{b}.json`, and what every other download and the PDF are drawn from. */
export const comparisonSchema = z
  .strictObject({
    $schema: z.url(),
    address: z.url().describe('The page that says the same.'),
    language: z.enum(locales),
    title: words,
    lead: words,
    notice: words.describe('What these words are, and what they are not.'),
    reviewedOn: day.describe('Everything here was checked against its sources on this day or later.'),
    state: z
      .strictObject({ date: day, address: z.url(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
      .nullable()
      .describe('The kept state of the comparison that this is drawn from; null where none is kept.'),
    licence: z.strictObject({ name: words, url: z.url(), words }),
    earlier: version,
    later: version,
    counts: z.array(z.strictObject({ code: words, words, count: z.int() })),
    points: z.array(point),
  })
  .describe('Two versions of Milwaukee’s SOP 130, point by point.');

export type ComparisonDocument = z.output<typeof comparisonSchema>;
export type DocumentPoint = z.output<typeof point>;
export type DocumentSide = z.output<typeof side>;
export type DocumentText = z.output<typeof text>;
export type DocumentSource = z.output<typeof source>;
export type DocumentVersion = z.output<typeof version>;
export type DocumentSegment = z.output<typeof segment>;
