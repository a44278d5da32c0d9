import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import prettier from 'prettier';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEdition } from '../edition/read-edition.ts';
import type { RawEntry } from '../raw-entry.ts';
import { exportText, readModels } from './export-file.ts';
import { jsonText } from './json-text.ts';
import { replaceFiles, restoreFolder } from './write-edition.ts';

type ExportedEntry = { sys: Record<string, unknown> & RawEntry['sys']; fields: RawEntry['fields'] };
type ExportedFile = { entries: ExportedEntry[]; locales: { code: string }[]; contentTypes: object[] };

const ENTRIES = 'content/edition/entries';
const QUESTION = 'faq-item.limits';
/** Too long for one line together with its Spanish. */
const LONG = 'What is it that no city can forbid, whatever its council says?';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'edition-'));
  for (const part of [ENTRIES, 'content/model'])
    cpSync(part, path.join(folder, part), { recursive: true, preserveTimestamps: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The commands as people start them, on a copy of the edition. */
function run(command: string, file: string) {
  const node = ['--conditions=react-server', '--disable-warning=ExperimentalWarning'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, path.resolve(`content/cli/${command}.ts`), file],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');

const whole = exportText(await readEdition(), readModels());
const exported = () => JSON.parse(whole) as ExportedFile;

function importing(file: unknown) {
  writeFileSync(at('b.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return run('import-file', 'b.json');
}

function filesIn(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(root, name)))
      .digest('hex');
  return new Map(names.toSorted().map((name) => [name, hash(name)]));
}

function entryIn(file: ExportedFile, id: string): ExportedEntry {
  return file.entries.find(({ sys }) => sys.id === id)!;
}

/** As Contentful answers: much more in `sys`, keys in any order, what is not translated without a second language. */
function asContentfulExports(file: ExportedFile): ExportedFile {
  const entries = file.entries.toReversed().map(({ sys, fields }) => ({
    metadata: { tags: [], concepts: [] },
    fields: shuffled(fields) as RawEntry['fields'],
    sys: {
      space: { sys: { type: 'Link', linkType: 'Space', id: 'abc' } },
      createdAt: '2026-11-24T10:00:00.000Z',
      updatedAt: '2026-11-25T10:00:00.000Z',
      publishedCounter: 4,
      automationTags: [],
      fieldStatus: { '*': { 'en-US': 'published', es: 'published' } },
      ...sys,
      urn: 'crn:contentful:::content:spaces/abc',
      version: 9,
      publishedVersion: 8,
    },
  }));
  return { ...file, entries: entries as unknown as ExportedEntry[] };
}

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, each]) => [key, shuffled(each)]),
  );
}

test('export, import, export gives the same bytes, and touches no file', () => {
  const before = filesIn(at(ENTRIES));
  expect(run('export-file', 'a.json').status).toBe(0);
  const { status, stdout } = importing(read('a.json'));
  expect([status, stdout]).toEqual([0, `0 new, 0 changed, 0 removed in ${ENTRIES}.\n`]);
  expect(filesIn(at(ENTRIES))).toEqual(before);
  expect(run('export-file', 'c.json').status).toBe(0);
  expect(read('c.json')).toBe(read('a.json'));
});

test('what Contentful exports is the same edition, however its keys are ordered', () => {
  const before = filesIn(at(ENTRIES));
  expect(importing(asContentfulExports(exported())).status).toBe(0);
  expect(filesIn(at(ENTRIES))).toEqual(before);
});

test('a changed word is one changed line, a new entry lies by its slug, a deleted one is gone', async () => {
  const file = asContentfulExports(exported());
  const name = `${ENTRIES}/faq-item/limits.json`;
  const before = read(name).split('\n');
  const { fields } = entryIn(file, QUESTION);
  fields.question!['en-US'] = LONG;
  const made = structuredClone(entryIn(file, QUESTION));
  Object.assign(made.sys, { id: '5KsDBWseXY6QegucYAoacS' });
  made.fields.slug = { 'en-US': 'a-new-question' };
  file.entries.push(made);
  const gone = file.entries.find(({ sys }) => sys.id.startsWith('press-fact.'))!;
  file.entries = file.entries.filter((each) => each !== gone);

  const { status, stdout } = importing(file);
  expect([status, stdout]).toEqual([0, expect.stringContaining('1 new, 1 changed, 1 removed')]);
  const after = read(name).split('\n');
  expect(after.length).toBe(before.length);
  expect(after.filter((line, number) => line !== before[number])).toEqual([`      "en-US": "${LONG}",`]);
  const added = read(`${ENTRIES}/faq-item/a-new-question.json`);
  expect(JSON.parse(added)).toMatchObject({ sys: { id: '5KsDBWseXY6QegucYAoacS' } });
  expect(await prettier.format(added, { parser: 'json', printWidth: 120 })).toBe(added);
  expect([...filesIn(at(ENTRIES)).keys()]).not.toContain(`${gone.sys.id.replace('.', '/')}.json`);
  // The English changed, the Spanish did not, and no day of the words says so.
  expect(stdout).toContain(`no day of the words says so:\n  ${QUESTION}\n`);
});

test('English that is marked as newer than its translation is not named again', () => {
  const file = exported();
  const { fields } = entryIn(file, QUESTION);
  fields.question!['en-US'] = 'What can no city forbid?';
  fields.wordsOn = { 'en-US': '2026-11-25', es: '2026-11-24' };
  expect(importing(file).stdout).not.toContain('day of the words');
});

test('what is not published becomes a draft, and what is archived stays away', () => {
  const file = asContentfulExports(exported());
  const before = filesIn(at(ENTRIES));
  const changed = entryIn(file, QUESTION);
  Object.assign(changed.sys, { version: 12, publishedVersion: 8 });
  changed.fields.question!['en-US'] = 'Not published yet';
  const never = structuredClone(changed);
  Object.assign(never.sys, { id: 'never', version: 3, publishedVersion: undefined });
  never.fields.slug = { 'en-US': 'never-published' };
  const archived = structuredClone(never);
  Object.assign(archived.sys, { id: 'old', archivedVersion: 2 });
  file.entries.push(never, archived);
  expect(importing(file)).toMatchObject({ status: 0, stdout: expect.stringContaining('2 entries hold words') });
  expect(filesIn(at(ENTRIES))).toEqual(before);
  const drafts = [...filesIn(at('content/edition/drafts')).keys()];
  expect(drafts).toEqual(['faq-item/limits.json', 'faq-item/never-published.json']);
});

const without = (file: ExportedFile, type: string) => ({
  ...file,
  entries: file.entries.filter(({ sys }) => sys.contentType.sys.id !== type),
});

function changed(file: ExportedFile, change: (entry: ExportedEntry) => void): ExportedFile {
  change(entryIn(file, QUESTION));
  return file;
}

test.each<[string, (file: ExportedFile) => unknown, RegExp]>([
  [
    'a file cut in half',
    (file) => JSON.stringify(file, null, 2).slice(0, 700_000),
    /at line \d{4,} of \d+\. Was it cut\?/,
  ],
  ['an empty file', () => '', /at line 1 of 1/],
  ['words', () => 'hello', /at line 1 of 1/],
  ['a list', () => [], /no list named "entries"/],
  ['another export', () => ({ contentTypes: [] }), /no list named "entries"/],
  ['no entry at all', (file) => ({ ...file, entries: [] }), /hold this back: empty/],
  ['a space without Spanish', (file) => ({ ...file, locales: [{ code: 'en-US' }] }), /no language es/],
  [
    'another space',
    (file) => ({ ...file, entries: [{ sys: { id: 'x1', contentType: { sys: { id: 'blogPost' } } }, fields: {} }] }),
    /entries\[0\] \(x1\) is of the type blogPost/,
  ],
  [
    'a type with the name of something else',
    (file) => changed(file, ({ sys }) => (sys.contentType.sys.id = 'constructor')),
    /entries\[\d+\] \(faq-item\.limits\) is of the type constructor/,
  ],
  [
    'a field nobody reads',
    (file) => changed(file, ({ fields }) => (fields.html = { 'en-US': '<b>' })),
    /\(faq-item\.limits\) has fields that its type faqItem does not: html/,
  ],
  [
    'a slug that leads out of the folder',
    (file) => changed(file, ({ fields }) => (fields.slug = { 'en-US': '../../../package' })),
    /\(faq-item\.limits\) has no slug/,
  ],
  [
    'a slug that is there twice',
    (file) => changed(file, ({ fields }) => (fields.slug = { 'en-US': 'sheriff' })),
    /two entries of one type with the same slug/,
  ],
  [
    'fields without languages',
    (file) => changed(file, ({ fields }) => Object.assign(fields, { question: 'What?' })),
    /entries\[\d+\] is no entry: fields\.question/,
  ],
  [
    'an entry that could not be shown',
    (file) => changed(file, ({ fields }) => (fields.answer = { 'en-US': 'plain', es: 'plano' })),
    /The entry faq-item\.limits could not be shown: see its fields answer/,
  ],
  ['all questions gone', (file) => without(file, 'faqItem'), /hold this back: fewer:faqItem/],
])('%s is refused with a sentence that names the place, and nothing is changed', (_, change, sentence) => {
  const before = filesIn(at('content'));
  const { status, stderr } = importing(change(exported()));
  expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  expect(stderr).toMatch(/^b\.json: .+\nNothing was changed\.\n$/);
  expect(filesIn(at('content'))).toEqual(before);
});

test('a file that is not there is named', () => {
  expect(run('import-file', 'none.json')).toMatchObject({ status: 1, stderr: expect.stringContaining('no such file') });
  for (const command of ['import-file', 'export-file']) expect(run(command, '').status).toBe(2);
});

test('a disk that fails leaves the edition as it was', async () => {
  const before = filesIn(at(ENTRIES));
  writeFileSync(at('in-the-way'), '');
  const write = new Map([
    ['faq-item/limits.json', '{}'],
    ['../../../in-the-way/x.json', '{}'],
  ]);
  await expect(replaceFiles(at(ENTRIES), write, [])).rejects.toThrow();
  expect(filesIn(at(ENTRIES))).toEqual(before);
  expect(readdirSync(at('content/edition'))).toEqual(['entries']);
});

test('a plug pulled between two renames is put right', async () => {
  mkdirSync(at('x/entries'), { recursive: true });
  renameSync(at('x/entries'), at('x/entries.old'));
  await restoreFolder(at('x/entries'));
  expect(readdirSync(at('x'))).toEqual(['entries']);
});

test('a file is written as the formatter leaves it', async () => {
  const link = { sys: { type: 'Link', linkType: 'Entry', id: 'x' } };
  const words = 'word '.repeat(30);
  const value = { sys: { id: 'a' }, fields: { a: { es: [link, link] }, b: { es: [] }, c: { es: words, x: [1, 2] } } };
  const text = jsonText(value);
  expect(await prettier.format(text, { parser: 'json', printWidth: 120 })).toBe(text);
  expect(JSON.parse(text)).toEqual(value);
});
