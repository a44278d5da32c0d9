import { z } from 'zod';
import { confidence, datedOn, day } from '#content/types/fields.ts';
import { policyVersion } from '#content/types/policy-version.ts';
import { provision } from '#content/types/provision.ts';
import { inEachLanguage, type Locale, locales } from '#i18n/routing.ts';
import { KINDS } from '../downloads/schema.ts';

const words = z.string().min(1);
const language = z.enum(locales);

/** Every state has these. One that comes to the site later is not in the states that were kept before. */
const FIRST_LANGUAGES: readonly Locale[] = ['en', 'es'];

/** The same in every language; null where it is not translated. */
const inEach = z
  .strictObject(inEachLanguage((each) => (FIRST_LANGUAGES.includes(each) ? words.nullable() : words.nullish())))
  .meta({ id: 'InEachLanguage' });

const { status, held } = policyVersion.fields.shape;
const { kind: change } = provision.fields.shape;

const source = z.strictObject({
  slug: words,
  title: inEach,
  publisher: words,
  url: z.url(),
  publishedOn: datedOn.nullable(),
  language,
  confidence,
  note: inEach.nullable(),
});

const version = z.strictObject({
  slug: words,
  title: inEach,
  shortTitle: inEach,
  issuer: inEach,
  status,
  datedOn,
  held,
  heldNote: inEach,
  inheritsFrom: words.nullable().describe('Where a point has no text of this version, that one’s stands unchanged.'),
  sources: z.array(words),
  reviewedOn: day,
});

const text = z.strictObject({
  kind: z.enum(KINDS).describe('As in compare.json: a summary is ours, never the policy’s words.'),
  language: language.nullable().describe('Of a quotation; null where the text stands in each language.'),
  text: inEach,
});

const entry = z.strictObject({
  version: words,
  texts: z.array(text).min(1),
  section: words.nullable(),
  note: inEach.nullable(),
  ask: inEach.nullable(),
  confidence: confidence.nullable(),
  sources: z.array(words).describe('Slugs of `sources`.'),
  reviewedOn: day,
});

const point = z.strictObject({
  slug: words,
  topic: inEach,
  change: inEach,
  kind: change,
  sections: z.array(words),
  reviewedOn: day,
  versions: z.array(entry),
});

/** All that is compared, in every language, without the day it was kept. */
export const stateBodySchema = z.strictObject({
  $schema: words.describe('An address on the site that gives this out.'),
  licence: z.strictObject({ name: words, url: z.url(), credit: words }),
  labels: z
    .strictObject(
      Object.fromEntries(KINDS.map((kind) => [kind, inEach])) as Record<(typeof KINDS)[number], typeof inEach>,
    )
    .describe('What each kind of text is called. Keep it beside the text.'),
  versions: z.array(version),
  points: z.array(point),
  sources: z.array(source),
});

/** `/data/compare/states/{date}.json` */
export const stateSchema = stateBodySchema
  .extend({ date: day.describe('The day in Milwaukee on which this was published.') })
  .describe('A dated state of the comparison of Milwaukee’s SOP 130. Its bytes are JSON in the form of RFC 8785.');

export type StateBody = z.output<typeof stateBodySchema>;
export type State = z.output<typeof stateSchema>;
export type InEach = z.output<typeof inEach>;
