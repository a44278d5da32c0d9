import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModels } from '#content/exchange/export-file.ts';
import { messages } from '#i18n/messages.ts';
import { locales } from '#i18n/routing.ts';

// Editors follow the guide word by word: what it prints in bold stands in Contentful under that very name.

const guides = locales.map((locale) => [locale, readFileSync(`docs/editing.${locale}.md`, 'utf8')] as const);
const models = readModels();
const types = models.map(({ name }) => name);
/** `Version of the text (a day)` is called **Version of the text**. */
const fields = models.flatMap((model) => model.fields.map(({ name }) => name.replace(/ \(.*\)$/, '')));

/** What Contentful's own pages call things. */
const OF_CONTENTFUL = [
  'Content → Add entry → Question',
  'Add existing content',
  'Spanish',
  'Publish',
  'Unpublish',
  'Restore',
];

const bold = (text: string) => [...text.matchAll(/\*\*([^*]+?)[.:]?\*\*/g)].map(([, words]) => words!);
/** Sentences of the guide in bold are no names. */
const isName = (words: string, locale: string) => !SAID[locale]!.includes(words);
const SAID: Record<string, string[]> = {
  en: [
    'Both languages',
    'A source',
    'A day',
    'A slug',
    'Something happened',
    'People should come',
    'Everybody should see one sentence for some days',
    'No Spanish at all',
    'Older Spanish',
    'Before you publish',
    'After',
    'Take something off the site',
    'Deleted by mistake',
    'Three things need more than you',
  ],
  es: [
    'Los dos idiomas',
    'Una fuente',
    'Una fecha',
    'Un slug',
    'Publicar',
    'Pasó algo',
    'Hace falta que la gente venga',
    'Todo el mundo debe ver una frase durante unos días',
    'No hay nada en español',
    'El español es más viejo',
    'Antes de publicar',
    'Después',
    'Quitar algo del sitio',
    'Se borró por error',
    'Tres cosas necesitan a alguien más',
  ],
};

describe.each(guides)('%s', (locale, guide) => {
  test('every name in bold is a type, a field or a button', () => {
    const names = bold(guide).filter((words) => isName(words, locale));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => ![...types, ...fields, ...OF_CONTENTFUL].includes(name))).toEqual([]);
  });

  test.each([
    ['Question', /^## [^\n]*(?:question|pregunta)[\s\S]+?(?=^## )/m],
    ['Source', /^## [^\n]*(?:question|pregunta)[\s\S]+?(?=^## )/m],
    ['Correction', /^4\. [^\n]*\*\*Correction\*\*[^\n]*/m],
    ['Event', /^- [^\n]*\*\*Event\*\*[^\n]*/m],
    ['Public meeting', /^- [^\n]*\*\*Public meeting\*\*[^\n]*/m],
    ['Banner', /^- [^\n]*\*\*Banner\*\*[^\n]*/m],
  ])('%s: every field that Contentful requires is named', (type, where) => {
    const model = models.find(({ name }) => name === type)!;
    const required = model.fields.filter((field) => field.required).map(({ name }) => name.replace(/ \(.*\)$/, ''));
    const said = [...bold(where.exec(guide)![0]), 'Slug']; // what every entry has is said at the beginning
    expect(required.filter((name) => !said.includes(name))).toEqual([]);
  });

  test('every label of the table is what the site says', () => {
    const rows = guide.split('\n').filter((line) => /^\| /.test(line) && !/^\| (-|Label|Etiqueta)/.test(line));
    const labels = rows
      .flatMap((row) =>
        row
          .split('|')[1]!
          .replace(/ …\s*$/, '')
          .split(' / '),
      )
      .map((each) => each.trim());
    const words = JSON.stringify(messages[locale]).replaceAll('’', "'");
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.filter((label) => !words.includes(label))).toEqual([]);
  });

  test('a value that is to be chosen can be chosen', () => {
    const values = [...guide.matchAll(/\*\*Confidence\*\* `([\w-]+)`/g)].map(([, value]) => value);
    expect(values).toEqual(['official', 'press', 'one-side']);
    expect(JSON.stringify(models)).toContain(JSON.stringify({ in: values }));
  });
});
