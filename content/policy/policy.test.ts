import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isQuotedFrom } from '../quotations.ts';
import { joinLines, withoutPageHeaders } from './flowing-text.ts';
import { matchSections } from './match.ts';
import { readOrder, UnreadableOrder } from './read-order.ts';
import { plainNumber, sectionsOf } from './sections.ts';
import { asPages, asPdf, inventedOrder, runContent } from './testing-order.ts';

const order = inventedOrder(13);
const pages = asPages(order);
const folder = mkdtempSync(path.join(tmpdir(), 'order-'));
const fileWith = (name: string, content: string | Buffer) => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const asText = pages.map((lines) => lines.join('\r\n')).join('\f');

const WAYS: [string, string, string | Buffer][] = [
  ['text', 'order.txt', asText],
  ['text of another system', 'utf16.txt', Buffer.from(`\ufeff${asText}`, 'utf16le')],
  ['PDF', 'order.pdf', asPdf(pages)],
];

test('the invented order is as long as a real one', () => expect(pages.length).toBeGreaterThan(25));

test.each(WAYS)('an order as %s: every part has exactly its words', async (_, name, content) => {
  const { lines, leftOut } = withoutPageHeaders(await readOrder(fileWith(name, content)));
  const { sections, outOfOrder, doubtful } = sectionsOf(lines);
  expect(sections.map(({ number }) => number)).toEqual(Object.keys(order.wordsOf));
  for (const { number, text } of sections) {
    const within = Object.entries(order.wordsOf).filter(([each]) => each === number || each.startsWith(`${number}.`));
    const said = text
      .replace(/^(130\.\d\d|[A-E]\.|\d\.)( (AN INVENTED HEADING|INVENTED PART))?\s*/gm, '')
      .replace(/\s+/g, ' ');
    expect([number, said.trim()]).toEqual([number, within.map(([, words]) => words).join(' ')]);
  }
  for (const line of outOfOrder) expect(line).toMatch(/^\d+\.( [A-Z]|$)/); // "... under rule" and, on the next line, "15."
  expect(doubtful).toEqual([]);
  expect(leftOut.toSorted()).toEqual([
    'GENERAL ORDER #-# INVENTED FOR A TEST',
    'Lamps and Bells Page # of #',
    'Revised #-#-#',
  ]);
});

test('a label counts only where it follows the one before', () => {
  const { sections, outOfOrder } = sectionsOf([
    '130.30 RULES',
    'A. First.',
    '1. One.',
    '130.25 covers more.',
    '7. March is a day.',
    '2. Two.',
    'a. Deep.',
    'C. Smith said so.',
    'B. Second.',
  ]);
  expect(sections.map(({ number }) => number)).toEqual([
    '130.30',
    '130.30.A',
    '130.30.A.1',
    '130.30.A.2',
    '130.30.A.2.a',
    '130.30.B',
  ]);
  expect(sections[2]?.text).toBe('1. One. 130.25 covers more. 7. March is a day.');
  expect(outOfOrder).toEqual(['7. March is a day.', 'C. Smith said so.']);
});

test('a hyphen at a line’s end is judged by the document itself', () => {
  const document = 'immigration and follow-up are common';
  expect(joinLines(['immi-', 'gration, follow-', 'up, where-', 'abouts, 2017-', '43'], document)).toEqual({
    text: 'immigration, follow-up, where-abouts, 2017- 43',
    doubtful: ['where-abouts'],
  });
});

test('numbers mean the same however they are written', () => {
  for (const number of ['130.30(E)2', '130.30.E.2', '130.30 E(2)', '130.30.E.(2)'])
    expect(plainNumber(number)).toBe('130.30.E.2');
  expect(plainNumber('130.00')).toBe('130.00');
});

test('points find their parts, and what nobody names is listed once', () => {
  const { sections } = sectionsOf([
    '130.00 WHY',
    'Text.',
    '130.30 RULES',
    'A. First.',
    '1. One.',
    'B. Second.',
    '1. Other.',
  ]);
  const points = [
    { slug: 'raids', topic: 'Raids', sections: ['130.30(A)'] },
    { slug: 'papers', topic: 'Papers', sections: ['130.25(E)2'] },
    { slug: 'asking', topic: 'Asking', sections: [] },
  ];
  const { matches, unnamed } = matchSections(points, sections, { asking: ['130.30.B.1'] });
  expect(matches.map(({ found, missing }) => [found.map(({ number }) => number), missing])).toEqual([
    [['130.30.A'], []],
    [[], ['130.25(E)2']],
    [['130.30.B.1'], []],
  ]);
  expect(unnamed.map(({ number }) => number)).toEqual(['130.00']);
});

test.each([
  ['not there', 'nothing.txt', undefined, 'is not there'],
  ['empty', 'empty.txt', ' \n ', 'holds no text'],
  ['half a PDF', 'half.pdf', asPdf(pages).subarray(0, 900), 'broken PDF'],
  ['a scan', 'scan.pdf', asPdf([[], [], []]), 'is a scan: 3 pages of pictures'],
  [
    'a picture',
    'photo.jpg',
    Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 32)),
    'neither plain text nor a PDF',
  ],
])('%s: a sentence', async (_, name, content, sentence) => {
  const file = content === undefined ? path.join(folder, name) : fileWith(name, content);
  const reading = readOrder(file);
  await expect(reading).rejects.toThrow(UnreadableOrder);
  await expect(reading).rejects.toThrow(sentence);
});

/** The project's own commands on a copy of its content. */
const project = mkdtempSync(path.join(tmpdir(), 'project-'));
const entry = (kind: 'drafts' | 'entries', id: string) => path.join(project, 'content/edition', kind, `${id}.json`);
const read = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as { fields: Record<string, Record<string, unknown>> };

beforeAll(() => {
  for (const name of ['package.json', 'content', 'scripts', 'lib', 'i18n', 'db', 'messages'])
    cpSync(name, path.join(project, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
});

test('the whole way: look, write, publish', () => {
  const file = fileWith('brought.pdf', asPdf(pages));
  const options = ['policy', file, '--version', '2017-07-06', '--at', 'asking-status=130.30(B)'];

  const looked = runContent(options, project);
  expect(looked).toEqual({ code: 0, output: expect.stringContaining('Nothing was changed.') });
  expect(looked.output).toMatch(/found +raids +130\.30\.E \(\d+ words\)/);
  expect(looked.output).toMatch(/consular: sections 130\.00, 130\.05, 130\.10, \d{5} characters/);
  expect(looked.output).toMatch(/- +detainers +the point names no section/);
  expect(existsSync(entry('drafts', 'provision-text'))).toBe(false);

  expect(runContent([...options, '--write'], project).output).toContain('npm run content -- publish');
  const draft = read(entry('drafts', 'provision-text/raids-2017-07-06'));
  const before = read(entry('entries', 'provision-text/raids-2017-07-06'));
  expect(draft.fields.summary).toEqual(before.fields.summary);
  expect(draft.fields.section).toEqual({ 'en-US': '130.30(E)' });
  const stored = read(entry('drafts', 'source-text/2017-07-06-130-30')).fields.text?.['en-US'] as string;
  expect(isQuotedFrom(stored, draft.fields.quotation?.['en-US'] as string)).toBe(true);
  expect(stored).toContain(order.wordsOf['130.30.E.3']);

  expect(runContent(['publish'], project)).toEqual({
    code: 0,
    output: expect.stringContaining('are part of the edition now'),
  });
  expect(read(entry('entries', 'provision-text/raids-2017-07-06'))).toEqual(draft);
  expect(
    readdirSync(entry('drafts', '').replace(/\.json$/, ''), { recursive: true }).filter((name) =>
      String(name).endsWith('.json'),
    ),
  ).toEqual([]);
  expect(runContent(['check'], project)).toMatchObject({ code: 0 });
});

test('a draft that would be wrong is not published', () => {
  const file = fileWith('again.txt', asText);
  runContent(['policy', file, '--version', '2016', '--write'], project);
  const draft = entry('drafts', 'provision-text/raids-2016');
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('Lamplighters', 'Lamplightess'));
  const { code, output } = runContent(['publish'], project);
  expect([code, output]).toEqual([1, expect.stringContaining('quotation  provision-text.raids-2016')]);
  expect(existsSync(entry('entries', 'source-text/2016-130-30'))).toBe(false);
});

test.each([
  [['--version', '2017-07-06'], 'Name one file and its version'],
  [['order.txt', '--version', '1066'], 'There is no version "1066". There are: 2016, '],
  [['order.txt', '--version', '2016', '--source', 'x'], 'There is no source "x"'],
  [['order.txt', '--version', '2016', '--at', 'raids'], 'is not POINT=NUMBER'],
  [['order.txt', '--version', '2016', '--at', 'cats=130.30'], 'There is no point "cats"'],
  [['order.txt', '--version', '2016', '--nonsense'], '--nonsense'],
  [['letter.txt', '--version', '2016'], 'has no section numbers'],
])('%j: a sentence, and nothing changed', (args, sentence) => {
  fileWith('letter.txt', 'Dear Madam,\nplease find enclosed nothing.');
  const [first, ...rest] = args;
  const options = first?.endsWith('.txt') ? [path.join(folder, first), ...rest] : args;
  expect(runContent(['policy', ...options], project)).toEqual({ code: 2, output: expect.stringContaining(sentence) });
});
