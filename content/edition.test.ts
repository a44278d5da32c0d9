import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { locales } from '#i18n/routing.ts';
import { findFindings } from './cli/findings.ts';
import { fileOf } from './edition/file-of.ts';
import { readEdition } from './edition/read-edition.ts';
import { contentLocale, DEFAULT_CONTENT_LOCALE } from './locales.ts';
import { CONTENT_TYPE_IDS, parseEntries } from './parse.ts';
import { listUnfoundQuotations } from './quotations.ts';
import { typeOf } from './raw-entry.ts';
import { WORDS_ON } from './translation.ts';
import { contentTypes, type ContentTypeId } from './types/all.ts';
import { link, links, someLinks } from './types/fields.ts';

const raw = await readEdition();
const { content, flaws } = parseEntries(raw);

test('every entry is shown in every language, whole, in that language', () => {
  expect(flaws).toEqual([]);
  for (const locale of locales)
    for (const type of CONTENT_TYPE_IDS) {
      const all = raw.filter((entry) => typeOf(entry) === type);
      expect(content[locale][type].map(({ id }) => id).toSorted()).toEqual(all.map(({ sys }) => sys.id).toSorted());
      for (const entry of content[locale][type])
        if (contentTypes[type].localized.length > 0) expect([entry.id, entry.lang]).toEqual([entry.id, locale]);
    }
});

test('no field stands in a file that nobody reads, and parsing loses none', () => {
  for (const { sys, fields } of raw) {
    const type = contentTypes[sys.contentType.sys.id as ContentTypeId];
    expect([
      sys.id,
      ...Object.keys(fields).filter((name) => name !== WORDS_ON && !(name in type.fields.shape)),
    ]).toEqual([sys.id]);
    const shown = content.en[type.id as ContentTypeId].find(({ id }) => id === sys.id);
    expect([sys.id, ...Object.keys(fields).filter((name) => name !== WORDS_ON && !(name in shown!))]).toEqual([sys.id]);
  }
});

test('fields hold every language, or none but the default where they are not translated', () => {
  for (const { sys, fields } of raw) {
    const { localized } = contentTypes[sys.contentType.sys.id as ContentTypeId];
    for (const [name, values] of Object.entries(fields).filter(([name]) => name !== WORDS_ON)) {
      const expected = localized.includes(name) ? Object.values(contentLocale) : [DEFAULT_CONTENT_LOCALE];
      expect([sys.id, name, ...Object.keys(values).toSorted()]).toEqual([sys.id, name, ...expected.toSorted()]);
    }
  }
});

test('an entry’s file says its type and slug', () => {
  for (const path of globSync('content/edition/entries/*/*.json')) {
    const entry = JSON.parse(readFileSync(path, 'utf8')) as (typeof raw)[number];
    expect(path.split(/[\\/]/).slice(-2).join('/')).toBe(fileOf(entry));
    expect(entry.sys.id.length).toBeLessThanOrEqual(64);
  }
});

test('`content -- check` finds no error on the day the edition was prepared', () => {
  const prepared = new Date(content.en.siteSettings[0]!.preparedOn);
  expect(findFindings(raw, prepared).filter(({ level }) => level === 'error')).toEqual([]);
});

test('every quotation stands in its stored source text', () => {
  expect(content.en.provisionText.filter(({ quotation }) => quotation).length).toBeGreaterThan(0);
  expect(listUnfoundQuotations(content.en.provisionText, content.en.sourceText)).toEqual([]);
});

test('every fact has a source and the day on which it was last read', () => {
  const facts = [
    ...content.en.faqItem,
    ...content.en.demand,
    ...content.en.timelineEvent,
    ...content.en.pressFact,
    ...content.en.petitionText,
    ...content.en.provisionText.filter(({ summary, quotation }) => summary || quotation),
    ...content.en.official,
  ];
  expect(facts.length).toBeGreaterThan(140);
  for (const { id, ...fact } of facts) {
    const { sources } = fact;
    expect([id, sources.length > 0, 'checkedOn' in fact ? fact.checkedOn : fact.reviewedOn]).toEqual([
      id,
      true,
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    ]);
  }
});

test('answers are read with ease, in both languages', () => {
  expect(findFindings(raw, new Date('2026-11-24')).filter(({ kind }) => kind === 'grade')).toEqual([]);
});

test('there are 15 districts and their alderpersons, each with a source', () => {
  const numbers = Array.from({ length: 15 }, (_, n) => n + 1);
  const sorted = (all: (number | undefined)[]) => all.toSorted((a, b) => a! - b!);
  expect(sorted(content.en.district.map(({ number }) => number))).toEqual(numbers);
  const alderpersons = content.en.official.filter(({ role }) => role === 'alderperson');
  expect(sorted(alderpersons.map(({ district }) => district))).toEqual(numbers);
});

type ModelField = {
  id: string;
  type: string;
  linkType?: string;
  items?: { type: string };
  localized: boolean;
  required: boolean;
  validations: { in?: string[] }[];
};
type Model = { sys: { id: string }; displayField: string; fields: ModelField[] };

const models = globSync('content/model/*.json').map((path) => JSON.parse(readFileSync(path, 'utf8')) as Model);

test('the model for Contentful names the types that the code reads', () => {
  expect(models.map(({ sys }) => sys.id).toSorted()).toEqual(CONTENT_TYPE_IDS.toSorted());
});

test.each(models.map((model) => [model.sys.id, model] as const))(
  'the model of %s agrees with its schema',
  (id, model) => {
    const { fields, localized } = contentTypes[id as ContentTypeId];
    const shape = fields.shape as Record<string, z.ZodType>;
    const words = model.fields.filter((field) => field.id !== WORDS_ON);
    expect(words.map((field) => field.id).toSorted()).toEqual(Object.keys(shape).toSorted());
    expect(
      words
        .filter((field) => field.localized)
        .map((field) => field.id)
        .toSorted(),
    ).toEqual(localized.toSorted());
    expect(Object.keys(shape)).toContain(model.displayField);
    expect(model.fields.length - words.length).toBe(localized.length > 0 ? 1 : 0);
    for (const field of words) {
      const schema = shape[field.id]!;
      expect([field.id, field.required]).toEqual([field.id, !schema.safeParse(undefined).success]);
      expect([field.id, kindOfField(field)]).toEqual([field.id, kindOfSchema(schema)]);
      const options = inner(schema) instanceof z.ZodEnum ? (inner(schema) as z.ZodEnum).options : undefined;
      expect([field.id, field.validations.find((each) => each.in)?.in]).toEqual([field.id, options]);
    }
  },
);

function inner(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inner(schema.unwrap() as z.ZodType);
  return schema;
}

function kindOfField({ type, items }: ModelField): string {
  if (type === 'Array') return items?.type === 'Link' ? 'links' : 'list';
  return {
    Symbol: 'text',
    Text: 'text',
    Date: 'text',
    RichText: 'rich',
    Integer: 'number',
    Boolean: 'yes',
    Link: 'link',
  }[type]!;
}

function kindOfSchema(schema: z.ZodType): string {
  const one = inner(schema);
  if (one === link) return 'link';
  if (one === someLinks || one === inner(links)) return 'links';
  if (one instanceof z.ZodArray) return 'list';
  if (one instanceof z.ZodNumber) return 'number';
  if (one instanceof z.ZodBoolean) return 'yes';
  return one instanceof z.ZodPipe ? 'rich' : 'text';
}
