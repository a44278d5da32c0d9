import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readEdition } from '../edition/read-edition.ts';
import { typeOf } from '../raw-entry.ts';
import { exportText, readModels } from './export-file.ts';
import { helpText } from './help-texts.ts';
import { serveManagement } from './stand-in/http.ts';
import { answerManagement, publishedEntries } from './stand-in/management.ts';
import { emptySpace, type ManagedSpace } from './stand-in/state.ts';

const entries = await readEdition();
const models = readModels();
const TOKEN = 'a-management-token';

/** Contentful's own program. (Its ESM build does not load under Node: it ends with `module.exports`.) */
const contentfulImport = createRequire(import.meta.url)('contentful-import') as (options: object) => Promise<unknown>;

let space: ManagedSpace;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  space = emptySpace('from-nothing', TOKEN);
  await importInto(space, exportText(entries, models));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function importInto(target: ManagedSpace, text: string): Promise<void> {
  const contentFile = path.join(folder, 'edition.json');
  writeFileSync(contentFile, text);
  const server = await serveManagement(target);
  const quiet = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn')];
  for (const each of quiet) each.mockImplementation(() => undefined);
  const place = { spaceId: target.id, managementToken: TOKEN, host: server.host, insecure: true };
  const errorLogFile = path.join(folder, 'errors.json');
  await contentfulImport({ ...place, contentFile, errorLogFile, useVerboseRenderer: true, rateLimit: 10_000 }).finally(
    () => {
      for (const each of quiet) each.mockRestore();
      server.stop();
    },
  );
}

test('Contentful’s own importer publishes every entry as it is, and everything the site needs', () => {
  const shown = new Map(publishedEntries(space).map((entry) => [entry.sys.id, entry]));
  expect(shown.size).toBe(entries.length);
  for (const entry of entries) {
    expect(typeOf(shown.get(entry.sys.id)!)).toBe(typeOf(entry));
    expect(shown.get(entry.sys.id)!.fields).toEqual(entry.fields);
  }
});

test('both languages are there, English first, nothing falls back, and a translation may wait', () => {
  expect([...space.locales.values()]).toMatchObject([
    { code: 'en-US', default: true, optional: false, fallbackCode: null },
    { code: 'es', optional: true, fallbackCode: null, contentDeliveryApi: true, contentManagementApi: true },
  ]);
});

test('every type is published with its fields and rules', () => {
  expect([...space.contentTypes.keys()].toSorted()).toEqual(models.map(({ sys }) => sys.id).toSorted());
  for (const { sys, name, fields } of models)
    expect(space.contentTypes.get(sys.id)).toMatchObject({ name, fields, sys: { publishedVersion: 1 } });
});

test('every field is shown with a help text that Contentful can hold', () => {
  for (const { sys, fields } of models) {
    const controls = space.editorInterfaces.get(sys.id)!.controls!;
    expect(controls.map(({ fieldId }) => fieldId)).toEqual(fields.map(({ id }) => id));
    for (const { fieldId, settings } of controls) {
      expect([sys.id, fieldId, settings?.helpText]).toEqual([sys.id, fieldId, helpText(sys.id, fieldId)]);
      expect(settings?.helpText).toMatch(/\S.{10,250}$/);
    }
  }
});

test('rich text offers what the site draws, and nothing else', () => {
  const rich = models.flatMap(({ fields }) => fields).filter(({ type }) => type === 'RichText');
  expect(rich.length).toBeGreaterThan(5);
  for (const { validations } of rich) {
    expect(validations.find((each) => each.enabledMarks)?.enabledMarks).toEqual(['bold', 'italic']);
    expect(validations.find((each) => each.enabledNodeTypes)?.enabledNodeTypes).toEqual([
      'heading-3',
      'ordered-list',
      'unordered-list',
      'hyperlink',
      'entry-hyperlink',
    ]);
  }
});

test('imported twice it is the same space', async () => {
  const before = publishedEntries(space).map(({ fields }) => fields);
  await importInto(space, exportText(entries, models));
  expect(publishedEntries(space).map(({ fields }) => fields)).toEqual(before);
  expect(space.locales.size).toBe(2);
}, 120_000);

test.each([
  ['a title longer than Contentful holds', 'question', 'x'.repeat(257)],
  ['a heading the site does not draw', 'answer', { nodeType: 'document', content: [{ nodeType: 'heading-1' }] }],
  ['a group nobody knows', 'group', 'other'],
])(
  '%s is not published there, and the importer says so',
  async (_, field, value) => {
    const changed = structuredClone(entries.filter((entry) => ['faqItem', 'source'].includes(typeOf(entry))));
    const question = changed.find((entry) => typeOf(entry) === 'faqItem')!;
    question.fields[field] = { 'en-US': value };
    const other = emptySpace('other', TOKEN);
    await expect(importInto(other, exportText(changed, models))).rejects.toThrow('Errors occurred');
    expect(publishedEntries(other).map(({ sys }) => sys.id)).not.toContain(question.sys.id);
  },
  60_000,
);

test('an entry that somebody else has changed meanwhile is not overwritten', () => {
  const { id, sys } = { id: 'faq-item.limits', sys: space.entries.get('faq-item.limits')!.sys };
  const save = (version: number) =>
    answerManagement(space, {
      method: 'PUT',
      path: `/spaces/${space.id}/environments/master/entries/${id}`,
      query: new URLSearchParams(),
      token: TOKEN,
      version,
      contentType: undefined,
      body: { fields: space.entries.get(id)!.fields },
    });
  expect(save(sys.version - 1)).toMatchObject({ status: 409, body: { sys: { id: 'VersionMismatch' } } });
  expect(save(sys.version).status).toBe(200);
  expect(publishedEntries(space)).toHaveLength(entries.length); // still published, as it was
});

test('the same entries give the same bytes, whatever their order', () => {
  expect(exportText(entries.toReversed(), models)).toBe(exportText(entries, models));
});
